import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useText } from '../text/index.ts';
import { FieldFrame, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import './popover.css';
import './select.css';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  help?: string;
}

interface Props<Value extends string> extends FieldProps<Value> {
  options: readonly Option<Value>[];
  placeholder?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Select<Value extends string>({ options, placeholder, ref, ...field }: Props<Value>) {
  const t = useText('ui');
  const { label, description, errorMessage, value, onChange, isRequired = false, isDisabled = false, ...rest } = field;
  return (
    <AriaSelect
      {...rest}
      className="field"
      selectedKey={value || null}
      onSelectionChange={key => onChange?.(String(key) as Value)}
      placeholder={placeholder ?? t('choose')}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      validationBehavior="aria"
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} isRequired={isRequired}>
        <Button className="input select-button" ref={ref}>
          <SelectValue />
          <Icon name="down" />
        </Button>
        <Popover className="popover">
          <ListBox className="list-box">
            {options.map(option => (
              <ListBoxItem key={option.value} id={option.value} className="list-item" textValue={option.label}>
                {option.label}
                {option.help && <span className="list-help">{option.help}</span>}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}
