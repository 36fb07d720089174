import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { isFinal } from '../api/refusal-error.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { audiences, type CaseAudience } from './audiences.ts';
import type { Station } from './cases.graphql.ts';
import { Way } from './way.tsx';
import './case-room.css';
import './cases.css';

/** What the head of every room shows. */
interface CaseHead {
  id: string;
  number: string | null;
  /** Null for a tombstone: what was purged is about nobody any more. */
  subject: { familyName: string; givenName: string; number: string } | null;
  way: readonly Station[];
}

interface Props<Data, Matter extends CaseHead> {
  audience: CaseAudience;
  query: ComponentProps<typeof Loaded<Data>>['query'];
  pick: (data: Data) => Matter;
  children: (matter: Matter) => ReactNode;
}

/** A room of a case: the same head and way in each, and the doors to the other rooms of this audience. */
export function CaseRoom<Data, Matter extends CaseHead>({ audience, query, pick, children }: Props<Data, Matter>) {
  const t = useText('cases');
  const format = useFormat();
  const { list, title, rooms } = audiences[audience];
  const known = query.data === undefined || isFinal(query.error) ? null : pick(query.data);
  return (
    <Page
      title={known ? (known.number ?? t('list.notNumbered')) : t(title)}
      above={<Link to={list}>{t(title)}</Link>}
      lead={
        known?.subject ? `${format.name(known.subject)} (${known.subject.number})` : known ? undefined : <>&nbsp;</>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {data => {
          const matter = pick(data);
          const open = matter.subject ? rooms : rooms.filter(({ name }) => name === 'overview' || name === 'closing');
          return (
            <>
              <Way way={matter.way} />
              {open.length > 1 && (
                <nav className="case-rooms" aria-label={t('rooms.title')}>
                  {open.map(({ to, name }) => (
                    <Link key={to} to={to} params={{ id: matter.id }} activeOptions={{ exact: true }}>
                      {t(`rooms.${name}`)}
                    </Link>
                  ))}
                </nav>
              )}
              {children(matter)}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
