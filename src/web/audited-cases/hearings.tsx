import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

/** When was the subject heard, who was there, and by which hash can the record be checked? */
export function Hearings({ hearings }: Pick<AuditedCase, 'hearings'>) {
  const t = useText('auditedCases');
  const tHearings = useText('hearings');
  const format = useFormat();
  if (hearings.length === 0) return <p className="aside">{t('none')}</p>;
  return (
    <ol className="execution-items">
      {hearings.map(({ id, outcome, heldAt, recordedAt, recordHash, commentedAt, subjectPresent, membersPresent }) => (
        <li key={id} className="execution-item">
          <h3>{format.instant(heldAt)}</h3>
          <DefinitionList
            items={[
              [t('hearings.outcome'), tHearings(`outcomes.${outcome}`)],
              [t('hearings.subject'), tHearings(subjectPresent ? 'present' : 'absent')],
              [t('hearings.members'), tHearings('people', { count: membersPresent })],
              [t('hearings.recordedAt'), format.instant(recordedAt)],
              [t('hearings.commentedAt'), commentedAt ? format.instant(commentedAt) : t('none')],
              [t('hearings.recordHash'), <Hash key="hash" of={recordHash} />],
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
