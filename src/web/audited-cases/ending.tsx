import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import type { AuditedCase } from './audited-cases.graphql.ts';

/** Was the letter delivered, and what came of an appeal? */
export function Ending({ letter, appeal }: Pick<AuditedCase, 'letter' | 'appeal'>) {
  const t = useText('auditedCases');
  const tDecided = useText('executions');
  const format = useFormat();
  return (
    <>
      <h3>{tDecided('decided.letter')}</h3>
      {letter ? (
        <DefinitionList
          items={[
            [tDecided('decided.approvedAt'), letter.approvedAt && format.instant(letter.approvedAt)],
            [tDecided('decided.sentAt'), letter.sentAt ? format.instant(letter.sentAt) : tDecided('decided.notYet')],
            [
              tDecided('decided.deliveredOn'),
              letter.deliveredOn ? format.day(letter.deliveredOn) : tDecided('decided.notYet'),
            ],
            [tDecided('decided.hash'), letter.hash && <Hash key="it" of={letter.hash} />],
          ]}
        />
      ) : (
        <p className="aside">{tDecided('decided.noLetter')}</p>
      )}
      <h3>{tDecided('decided.appeal')}</h3>
      {appeal ? (
        <DefinitionList
          items={[
            [tDecided('decided.filedAt'), format.instant(appeal.filedAt)],
            [t('ending.late'), appeal.late ? t('ending.wasLate') : null],
            [t('ending.state'), t(`ending.states.${appeal.state}`)],
            [tDecided('decided.result'), appeal.result && tDecided(`decided.results.${appeal.result}`)],
            [tDecided('decided.decidedAt'), appeal.decidedAt && format.instant(appeal.decidedAt)],
          ]}
        />
      ) : (
        <p className="aside">{t('ending.noAppeal')}</p>
      )}
    </>
  );
}
