import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import './tabs.css';

interface Item<Key extends string> {
  key: Key;
  label: string;
  content: ReactNode;
}

interface Props<Key extends string> {
  label: string;
  items: readonly Item<Key>[];
  /** Kept in the URL by the page, so that a tab can be linked to. */
  selected?: Key;
  onSelect?: (key: Key) => void;
}

export function Tabs<Key extends string>({ label, items, selected, onSelect }: Props<Key>) {
  return (
    <AriaTabs
      className="tabs"
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={key => onSelect?.(String(key) as Key)}
    >
      <TabList className="tab-list" aria-label={label}>
        {items.map(item => (
          <Tab key={item.key} id={item.key} className="tab">
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map(item => (
        <TabPanel key={item.key} id={item.key} className="tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
