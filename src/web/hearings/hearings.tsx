import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { Hearing } from './said.graphql.ts';
import './hearings.css';

interface Props {
  hearings: readonly Hearing[];
  /** The one who was heard reads it. */
  isMine?: boolean;
}

/** Was the subject heard, what was said, and what do they say of the record? */
export function Hearings({ hearings, isMine = false }: Props) {
  const t = useText('hearings');
  if (hearings.length === 0) return <p className="aside">{t('hearings.none')}</p>;
  return (
    <ol className="hearing-list">
      {hearings.map(hearing => (
        <li key={hearing.id} className="hearing-card">
          <OneHearing hearing={hearing} isMine={isMine} />
        </li>
      ))}
    </ol>
  );
}

function OneHearing({ hearing, isMine }: { hearing: Hearing; isMine: boolean }) {
  const t = useText('hearings');
  const format = useFormat();
  const { notice, outcome, heldAt, subjectPresent, companionPresent, membersPresent, record } = hearing;
  const { recordHash, recordedAt } = hearing;
  return (
    <>
      <h3>{t('hearings.title', { number: notice })}</h3>
      <DefinitionList
        items={[
          [t('hearings.outcome'), t(`outcomes.${outcome}`)],
          [t('hearings.heldAt'), format.instant(heldAt)],
          [t(isMine ? 'hearings.me' : 'hearings.subject'), t(subjectPresent ? 'present' : 'absent')],
          [t('hearings.companion'), t(companionPresent ? 'present' : 'absent')],
          [t('hearings.members'), t('people', { count: membersPresent })],
          [t('hearings.recordedAt'), format.instant(recordedAt)],
          [t('hash'), isMine ? null : <Hash key="hash" of={recordHash} />],
        ]}
      />
      <h4>{t('hearings.record')}</h4>
      <p className="case-text">{record}</p>
      <Amendments hearing={hearing} />
      <Comment hearing={hearing} isMine={isMine} />
    </>
  );
}

function Amendments({ hearing: { amendments } }: { hearing: Hearing }) {
  const t = useText('hearings');
  const format = useFormat();
  return amendments.map(({ seq, at, text, reason }) => (
    <div key={seq} className="hearing-part">
      <h4>{t('hearings.amendment', { seq })}</h4>
      <p className="aside">{format.instant(at)}</p>
      <p className="case-text">{text}</p>
      <p className="aside">{t('hearings.because')}</p>
      <p className="case-text">{reason}</p>
    </div>
  ));
}

function Comment({ hearing: { commentedAt, comment }, isMine }: { hearing: Hearing; isMine: boolean }) {
  const t = useText('hearings');
  const format = useFormat();
  return (
    <div className="hearing-part">
      <h4>{t(isMine ? 'hearings.myComment' : 'hearings.comment')}</h4>
      <p className="hearing-badges">
        <Badge tone={commentedAt ? 'done' : 'neutral'} icon={commentedAt ? 'check' : 'clock'}>
          {t(commentedAt ? 'hearings.commented' : 'hearings.notCommented')}
        </Badge>
        {commentedAt && <span className="aside">{format.instant(commentedAt)}</span>}
      </p>
      {commentedAt && (
        <p className="case-text">{comment ?? t(isMine ? 'hearings.iAddNothing' : 'hearings.nothingToAdd')}</p>
      )}
    </div>
  );
}
