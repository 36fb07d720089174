import { apiUrl } from '../api/fetcher.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { HearingNotice } from './said.graphql.ts';
import './hearings.css';

interface Props {
  notices: readonly HearingNotice[];
  /** For the secretariat and the subject, who may have each notice as a file. */
  hasCopies?: boolean;
}

/** What was the subject told, when are they heard, and did it reach them? */
export function Notices({ notices, hasCopies = false }: Props) {
  const t = useText('hearings');
  if (notices.length === 0) return <p className="aside">{t('notices.none')}</p>;
  return (
    <ol className="hearing-list">
      {notices.map(notice => (
        <li key={notice.id} className="hearing-card">
          <OneNotice notice={notice} hasCopy={hasCopies} />
        </li>
      ))}
    </ol>
  );
}

function OneNotice({ notice, hasCopy }: { notice: HearingNotice; hasCopy: boolean }) {
  const t = useText('hearings');
  const { id, number, deliveredOn, postponed, delayed } = notice;
  const title = t('notices.title', { number });
  return (
    <>
      <h3>{title}</h3>
      <p className="hearing-badges">
        <Badge tone={deliveredOn ? 'done' : 'due'}>
          {t(deliveredOn ? 'notices.delivered' : 'notices.undelivered')}
        </Badge>
        {postponed && <Badge>{t('notices.postponed')}</Badge>}
        {delayed && <Badge>{t('notices.delayed')}</Badge>}
      </p>
      <Said notice={notice} />
      {hasCopy && (
        <div>
          <FileButton href={apiUrl(`hearing-notices/${id}`)} aria-label={t('notices.copyOf', { title })}>
            {t('notices.copy')}
          </FileButton>
        </div>
      )}
    </>
  );
}

function Said({ notice }: { notice: HearingNotice }) {
  const t = useText('hearings');
  const tCases = useText('cases');
  const format = useFormat();
  const { hearingAt, place, mode, allegations, maximum, evidence, rights, companion, servedAt, delivery } = notice;
  const { deliveredOn, waivedAt, renouncedAt, contentsHash } = notice;
  return (
    <DefinitionList
      items={[
        [t('notices.hearingAt'), format.instant(hearingAt)],
        [t('notices.place'), place],
        [t('notices.mode'), t(`modes.${mode}`)],
        [t('notices.acts'), allegations.map(seq => t('notices.act', { seq })).join(t('comma'))],
        [t('notices.maximum'), tCases(`sanctions.${maximum}`)],
        [t('notices.evidence'), evidence.length > 0 && <Lines key="evidence" lines={evidence} />],
        [t('notices.rights'), <Lines key="rights" lines={rights.map(right => t(`rights.${right}`))} />],
        [t('notices.companion'), companion],
        [t('notices.servedAt'), format.instant(servedAt)],
        [t('notices.delivery'), delivery && t(`deliveries.${delivery}`)],
        [t('notices.deliveredOn'), deliveredOn ? format.day(deliveredOn) : t('notices.notYet')],
        [t('notices.waivedAt'), waivedAt && format.instant(waivedAt)],
        [t('notices.renouncedAt'), renouncedAt && format.instant(renouncedAt)],
        [t('hash'), <Hash key="hash" of={contentsHash} />],
      ]}
    />
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="hearing-lines">
    {lines.map((line, i) => (
      <li key={i}>{line}</li>
    ))}
  </ul>
);
