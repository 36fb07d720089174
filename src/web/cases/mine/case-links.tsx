import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useText } from '../../text/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { Button } from '../../ui/button.tsx';
import type { CaseState } from '../case-states.ts';
import { StateBadge } from '../state-badge.tsx';
import './case-links.css';

interface LinkedCase {
  id: string;
  number: string | null;
  state: CaseState;
  /** Nobody needs to be told that they are who their own case is about. */
  subject?: { familyName: string; givenName: string };
}

interface Props {
  title: string;
  to: '/my-cases/$id' | '/committee-cases/$id' | '/investigated-cases/$id' | '/panel-cases/$id';
  rows: readonly LinkedCase[];
  more: (() => void) | null;
  isLoadingMore: boolean;
}

/** The cases in which somebody has one part; nothing where there are none. */
export function CaseLinks({ title, to, rows, more, isLoadingMore }: Props) {
  const t = useText('cases');
  const format = useFormat();
  const heading = useId();
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className="case-links">
        {rows.map(({ id, number, state, subject }) => (
          <li key={id}>
            <Link to={to} params={{ id }}>
              {number ?? t('list.notNumbered')}
            </Link>
            {subject && <span>{format.name(subject)}</span>}
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
      {more && (
        <Button isPending={isLoadingMore} onPress={more}>
          {t('hub.more')}
        </Button>
      )}
    </section>
  );
}
