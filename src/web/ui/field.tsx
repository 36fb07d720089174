import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useText } from '../text/index.ts';
import { Icon } from './icon.tsx';
import './field.css';

/** What every field takes; `<Bound>` gives the lower half from a form. */
export interface FieldProps<Value> {
  label: string;
  description?: ReactNode;
  isRequired?: boolean;
  isDisabled?: boolean;

  name?: string;
  value?: Value;
  onChange?: (value: Value) => void;
  onBlur?: () => void;
  errorMessage?: string | undefined;
}

interface FrameProps {
  label: string;
  description?: ReactNode | undefined;
  errorMessage?: string | undefined;
  isRequired?: boolean | undefined;
  children: ReactNode;
}

/** Label above, help under it, the control, then what is wrong. */
export function FieldFrame({ label, description, errorMessage, isRequired, children }: FrameProps) {
  return (
    <>
      <Label className="field-label">
        {label}
        {isRequired && <RequiredMark />}
      </Label>
      {description && (
        <Text slot="description" className="field-help">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="field-error">
        <Icon name="alert" size={18} />
        {errorMessage}
      </FieldError>
    </>
  );
}

function RequiredMark() {
  const t = useText('ui');
  return <span className="field-required">{t('requiredMark')}</span>;
}
