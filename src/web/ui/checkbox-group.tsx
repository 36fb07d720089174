import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Checkbox } from './checkbox.tsx';
import { FieldFrame, type FieldProps } from './field.tsx';
import { inputWithin, type FocusRef } from './focus-ref.ts';
import type { Option } from './select.tsx';

interface Props<Value extends string> extends FieldProps<Value[]> {
  options: readonly Option<Value>[];
  /** Each option in a box of its own, for questions. */
  isBoxed?: boolean;
  ref?: FocusRef;
}

export function CheckboxGroup<Value extends string>({ options, isBoxed = false, ref, ...field }: Props<Value>) {
  const { label, description, errorMessage, value, onChange, isRequired = false, isDisabled = false, ...rest } = field;
  return (
    <AriaCheckboxGroup
      {...rest}
      ref={inputWithin(ref)}
      className="field"
      value={value ?? []}
      onChange={chosen => onChange?.(chosen as Value[])}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      validationBehavior="aria"
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} isRequired={isRequired}>
        <div className="choices">
          {options.map(option => (
            <Checkbox key={option.value} value={option.value} isBoxed={isBoxed} help={option.help}>
              {option.label}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}
