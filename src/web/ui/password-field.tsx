import { useState, type Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { useText } from '../text/index.ts';
import { FieldFrame, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

interface Props extends FieldProps<string> {
  autoComplete: 'current-password' | 'new-password';
  ref?: Ref<HTMLInputElement>;
}

export function PasswordField({ autoComplete, ref, ...field }: Props) {
  const t = useText('ui');
  const [isShown, show] = useState(false);
  const { label, description, errorMessage, value, isRequired = false, isDisabled = false, ...rest } = field;
  return (
    <TextField
      {...rest}
      className="field"
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCorrect="off"
      spellCheck="false"
      value={value ?? ''}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      validationBehavior="aria"
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} isRequired={isRequired}>
        <span className="input-with-button">
          <Input className="input" autoCapitalize="none" ref={ref} />
          <Button aria-label={t(isShown ? 'hidePassword' : 'showPassword')} onPress={() => show(!isShown)}>
            <Icon name={isShown ? 'eyeClosed' : 'eye'} />
          </Button>
        </span>
      </FieldFrame>
    </TextField>
  );
}
