import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { useDetail, useRecordName } from './audit-words.ts';
import type { AuditEvent } from './audit.graphql.ts';

/** Everything that is known of one event, and the ways to what belongs to it. */
export function AuditDetails({ event }: { event: AuditEvent }) {
  const t = useText('audit');
  const format = useFormat();
  const detail = useDetail();
  const recordName = useRecordName();
  const { actor, recordId, recordType, requestId } = event;
  return (
    <div className="audit-details">
      <DefinitionList
        items={[
          [
            t('time'),
            <time key="at" dateTime={event.at}>
              {format.instant(event.at)}
            </time>,
          ],
          // a refusal already says at which door, in its sentence
          ...event.details.filter(({ name }) => name !== 'door').map(detail),
          [t('recordType'), recordType && recordName(recordType)],
          [t('recordId'), recordId && <code key="record">{recordId}</code>],
          [t('requestId'), requestId && <code key="request">{requestId}</code>],
          [t('eventId'), <code key="id">{event.id}</code>],
        ]}
      />
      <p className="audit-ways">
        {recordId && (
          <Link to="/audit" search={{ record: recordId }} preload={false}>
            {t('thisRecord')}
          </Link>
        )}
        {actor && (
          <Link to="/audit" search={{ who: actor.id }} preload={false}>
            {t('thisPerson')}
          </Link>
        )}
      </p>
    </div>
  );
}
