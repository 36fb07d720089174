import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useText } from '../text/index.ts';
import { Icon } from './icon.tsx';
import './field.css';

interface Props {
  label: string;
  value: string;
  /** Called on Enter, on leaving and on clearing: a half-composed word is never searched. */
  onSearch: (text: string) => void;
  placeholder?: string;
}

export function SearchField({ label, value, onSearch, placeholder }: Props) {
  const t = useText('ui');
  const [typed, type] = useState(value);
  const [seen, see] = useState(value);
  if (seen !== value) {
    see(value);
    type(value);
  }
  const search = (text: string): void => {
    if (text.trim() !== value) onSearch(text.trim());
  };
  return (
    <AriaSearchField
      className="field"
      value={typed}
      onChange={type}
      onSubmit={search}
      onClear={() => search('')}
      onBlur={() => search(typed)}
    >
      <Label className="field-label">{label}</Label>
      <span className="input-with-button">
        <Input className="input" {...(placeholder && { placeholder })} />
        <Button aria-label={t('clear')} hidden={typed === ''}>
          <Icon name="close" />
        </Button>
      </span>
    </AriaSearchField>
  );
}
