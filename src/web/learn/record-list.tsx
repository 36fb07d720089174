import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import type { WaitingRecord } from './my-training.graphql.ts';

/** Records of interviews with me that I have not answered yet; nothing where there are none. */
export function RecordList({ records }: { records: readonly WaitingRecord[] }) {
  const t = useText('learn');
  const format = useFormat();
  if (records.length === 0) return null;
  const action = t('record.read');
  return (
    <Section title={t('record.list')}>
      <ul className="duties">
        {records.map(({ id, title, startedAt }) => (
          <li key={id} className="duty">
            <div className="duty-text">
              <h3>{format.pick(title)}</h3>
              <p>{t('record.of', { day: format.dayOf(startedAt) })}</p>
            </div>
            <LinkButton
              to="/interviews/$id"
              params={{ id }}
              aria-label={t('which', { action, title: format.pick(title) })}
            >
              {action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The way to all of them, for who was interviewed before. */
export function PastRecords() {
  const t = useText('learn');
  return (
    <p>
      <Link to="/interviews">{t('record.all')}</Link>
    </p>
  );
}
