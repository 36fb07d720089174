import type { ReactNode, Ref } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Icon } from './icon.tsx';
import './choice.css';

interface Props {
  children: ReactNode;
  /** Within a CheckboxGroup: what it stands for. */
  value?: string;
  isSelected?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  isBoxed?: boolean;
  help?: string | undefined;
  onChange?: (isSelected: boolean) => void;
  ref?: Ref<HTMLLabelElement>;
}

export function Checkbox({ children, isBoxed = false, help, ...props }: Props) {
  return (
    <AriaCheckbox {...props} className="choice" data-boxed={isBoxed || undefined}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="choice-mark">{isSelected && !isIndeterminate && <Icon name="check" size={18} />}</span>
          <span>
            {children}
            {help && <span className="choice-help">{help}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
