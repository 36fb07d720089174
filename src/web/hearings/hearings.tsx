import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { Hearing } from './said.graphql.ts';
import './hearings.css';

/** Was the subject heard, what was said, and what do they say of the record? */
export function Hearings({ hearings }: { hearings: readonly Hearing[] }) {
  const t = useText('hearings');
  if (hearings.length === 0) return <p className="aside">{t('hearings.none')}</p>;
  return (
    <ol className="hearing-list">
      {hearings.map(hearing => (
        <li key={hearing.id} className="hearing-card">
          <OneHearing hearing={hearing} />
        </li>
      ))}
    </ol>
  );
}

function OneHearing({ hearing }: { hearing: Hearing }) {
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
          [t('hearings.subject'), t(subjectPresent ? 'present' : 'absent')],
          [t('hearings.companion'), t(companionPresent ? 'present' : 'absent')],
          [t('hearings.members'), t('people', { count: membersPresent })],
          [t('hearings.recordedAt'), format.instant(recordedAt)],
          [
            t('hash'),
            <code key="hash" className="hearing-hash">
              {recordHash}
            </code>,
          ],
        ]}
      />
      <h4>{t('hearings.record')}</h4>
      <p className="case-text">{record}</p>
      <Amendments hearing={hearing} />
      <Comment hearing={hearing} />
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

function Comment({ hearing: { commentedAt, comment } }: { hearing: Hearing }) {
  const t = useText('hearings');
  const format = useFormat();
  return (
    <div className="hearing-part">
      <h4>{t('hearings.comment')}</h4>
      <p className="hearing-badges">
        <Badge tone={commentedAt ? 'done' : 'neutral'} icon={commentedAt ? 'check' : 'clock'}>
          {t(commentedAt ? 'hearings.commented' : 'hearings.notCommented')}
        </Badge>
        {commentedAt && <span className="aside">{format.instant(commentedAt)}</span>}
      </p>
      {commentedAt && <p className="case-text">{comment ?? t('hearings.nothingToAdd')}</p>}
    </div>
  );
}
