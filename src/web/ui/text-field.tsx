import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, type FieldProps } from './field.tsx';

interface Props extends FieldProps<string> {
  type?: HTMLInputTypeAttribute;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  /** More than one line. */
  rows?: number;
  /** Text the browser must not correct: codes, numbers. */
  exact?: boolean;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField({ type = 'text', autoComplete = 'off', maxLength, rows, exact, ref, ...field }: Props) {
  const { label, description, errorMessage, value, isRequired = false, isDisabled = false, ...rest } = field;
  const spelling = exact ? { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: 'false' as const } : {};
  return (
    <AriaTextField
      {...rest}
      {...spelling}
      {...(maxLength !== undefined && { maxLength })}
      className="field"
      type={type}
      autoComplete={autoComplete}
      value={value ?? ''}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      validationBehavior="aria"
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} isRequired={isRequired}>
        {rows ? <TextArea className="input" rows={rows} ref={ref} /> : <Input className="input" ref={ref} />}
      </FieldFrame>
    </AriaTextField>
  );
}
