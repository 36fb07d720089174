import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { FieldFrame, type FieldProps } from './field.tsx';
import { inputWithin, type FocusRef } from './focus-ref.ts';
import type { Option } from './select.tsx';
import './choice.css';

interface Props<Value extends string> extends FieldProps<Value> {
  options: readonly Option<Value>[];
  /** Each option in a box of its own, for questions. */
  isBoxed?: boolean;
  ref?: FocusRef;
}

export function RadioGroup<Value extends string>({ options, isBoxed = false, ref, ...field }: Props<Value>) {
  const { label, description, errorMessage, value, onChange, isRequired = false, isDisabled = false, ...rest } = field;
  return (
    <AriaRadioGroup
      {...rest}
      ref={inputWithin(ref)}
      className="field"
      value={value ?? null}
      onChange={chosen => onChange?.(chosen as Value)}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      validationBehavior="aria"
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} isRequired={isRequired}>
        <div className="choices">
          {options.map(option => (
            <Radio
              key={option.value}
              value={option.value}
              className="choice"
              data-round
              data-boxed={isBoxed || undefined}
            >
              <span className="choice-mark" />
              <span>
                {option.label}
                {option.help && <span className="choice-help">{option.help}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
