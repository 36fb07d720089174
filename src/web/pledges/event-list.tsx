import { apiUrl } from '../api/fetcher.ts';
import { useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, FileButton } from '../ui/button.tsx';
import { OpenPledgeNoteDocument, type PledgeEvent } from './pledges.graphql.ts';

/** What happened to it, the first one first. */
export function EventList({ events }: { events: readonly PledgeEvent[] }) {
  const t = useText('pledges');
  if (events.length === 0) return <p>{t('one.noEvents')}</p>;
  return (
    <ol className="pledge-events">
      {events.map(event => (
        <Item key={event.id} event={event} />
      ))}
    </ol>
  );
}

function Item({ event: { id, kind, at, by, hasNote, hasEvidence } }: { event: PledgeEvent }) {
  const t = useText('pledges');
  const format = useFormat();
  const mayOpen = useMay('PLEDGE_TAKE');
  const open = useMove(OpenPledgeNoteDocument, { touches: [] });
  const note = open.data?.openPledgeNote;
  const which = { event: t(`events.${kind}`), at: format.instant(at) };
  return (
    <li>
      <strong>{t(`events.${kind}`)}</strong>
      <span className="aside">
        {t('one.byAt', { name: by ? format.name(by) : t('one.program'), at: format.instant(at) })}
      </span>
      {note !== undefined && (
        <p className="pledge-note" role="status">
          {note}
        </p>
      )}
      {mayOpen && (
        <div className="pledge-files">
          {hasNote && note === undefined && (
            <Button
              size="small"
              name={t('one.openNoteOf', which)}
              isPending={open.isPending}
              onPress={() => open.mutate({ input: { id } })}
            >
              {t('one.openNote')}
            </Button>
          )}
          {hasEvidence && (
            <FileButton size="small" href={apiUrl(`pledges/evidence/${id}`)} aria-label={t('one.evidenceOf', which)}>
              {t('one.evidence')}
            </FileButton>
          )}
        </div>
      )}
    </li>
  );
}
