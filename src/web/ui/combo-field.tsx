import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../text/index.ts';
import { FieldFrame } from './field.tsx';
import { Icon } from './icon.tsx';
import './combo-field.css';
import './popover.css';

export interface ComboOption {
  value: string;
  label: string;
  help?: string;
  /** How far it is indented, in a tree. */
  level?: number;
}

interface Props {
  label: string;
  description?: string;
  options: readonly ComboOption[];
  value: string | undefined;
  /** What is chosen, in words; the option itself may no longer be among the options. */
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
  /** The options come from elsewhere, for what was typed; without it those are shown that contain it. */
  onSearch?: (text: string) => void;
  emptyText: string;
  /** What an empty field stands for: 「すべて」. */
  placeholder?: string | undefined;
}

const pause = 250;

/** One of many: type to find it, or open the list. Emptying the field takes the choice back. */
export function ComboField(props: Props) {
  const { label, description, options, value, chosen, onChoose, onSearch, emptyText, placeholder } = props;
  const t = useText('ui');
  const [typed, type] = useState<string | null>(null);
  // what was just chosen holds here at once; the address follows a moment later
  const [picked, pick] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (!onSearch || typed === null) return undefined;
    const waiting = setTimeout(() => onSearch(typed.trim()), pause);
    return () => clearTimeout(waiting);
  }, [typed, onSearch]);
  const wanted = onSearch ? '' : (typed ?? '').trim().toLowerCase();
  const known = value === undefined || options.some(option => option.value === value);
  const all = known ? options : [{ value, label: chosen ?? '' }, ...options];
  const choose = (key: string): void => {
    type(all.find(option => option.value === key)?.label ?? null);
    pick(key);
    if (key !== value) onChoose(key);
  };
  const hear = (text: string): void => {
    type(text);
    if (text !== '' || (picked ?? value) === undefined) return;
    pick(null);
    onChoose(undefined);
  };
  const leave = (): void => {
    type(null);
    pick(undefined);
  };
  return (
    <ComboBox
      className="field"
      items={all.filter(option => option.label.toLowerCase().includes(wanted))}
      selectedKey={picked === undefined ? (value ?? null) : picked}
      inputValue={typed ?? chosen ?? ''}
      onInputChange={hear}
      onSelectionChange={key => key !== null && choose(String(key))}
      onBlur={leave}
      allowsCustomValue
      allowsEmptyCollection
    >
      <FieldFrame label={label} description={description}>
        <div className="input-with-button">
          <Input className="input" {...(placeholder && { placeholder })} />
          <Button aria-label={t('choose')}>
            <Icon name="down" />
          </Button>
        </div>
        <Popover className="popover combo-popover">
          <ListBox<ComboOption>
            className="list-box"
            renderEmptyState={() => <p className="combo-empty">{emptyText}</p>}
          >
            {option => (
              <ListBoxItem
                id={option.value}
                className="list-item"
                textValue={option.label}
                data-level={Math.min(option.level ?? 0, 6)}
              >
                {option.label}
                {option.help && <span className="list-help">{option.help}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </ComboBox>
  );
}
