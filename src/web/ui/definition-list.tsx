import type { ReactNode } from 'react';
import './definition-list.css';

interface Props {
  items: readonly (readonly [term: string, value: ReactNode])[];
}

/** Names and values; an item without a value is left out. */
export const DefinitionList = ({ items }: Props) => (
  <dl className="definitions">
    {items
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
