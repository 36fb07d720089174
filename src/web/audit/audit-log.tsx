import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { AuditDetails } from './audit-details.tsx';
import type { AuditEvent } from './audit.graphql.ts';
import { useActor, useAuditSentence } from './audit-words.ts';

/** The newest first, a heading for each day. */
export function AuditLog({ events }: { events: readonly AuditEvent[] }) {
  const format = useFormat();
  const days = new Map<string, AuditEvent[]>();
  for (const event of events) {
    const day = format.dayOf(event.at);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day}>
      <h2 className="audit-day">{day}</h2>
      <ol className="audit-log">
        {ofDay.map(event => (
          <li key={event.id}>
            <Entry event={event} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** A sentence that opens into everything that is known of it. */
function Entry({ event }: { event: AuditEvent }) {
  const t = useText('audit');
  const format = useFormat();
  const sentence = useAuditSentence();
  const actor = useActor();
  return (
    <details className="audit-entry">
      <summary>
        <Icon name="next" size={18} />
        <time dateTime={event.at}>{format.time(event.at)}</time>
        <span className="audit-who">{actor(event)}</span>
        <span className="audit-what">{sentence(event)}</span>
        {event.outcome === 'REFUSED' && <Badge tone="warn">{t('outcomes.REFUSED')}</Badge>}
      </summary>
      <AuditDetails event={event} />
    </details>
  );
}
