import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Decision } from './said.graphql.ts';
import { useAmount } from './sanction-amount.ts';
import '../cases/cases.css';

interface Props {
  decision: (Decision & { minutes?: string; minutesHash?: string }) | null;
  /** Who decides what the committee advises, where somebody does. */
  authority?: { familyName: string; givenName: string } | null;
}

/** What was decided, and why? */
export function DecisionView({ decision, authority }: Props) {
  const t = useText('decisions');
  const words = useText('cases');
  const format = useFormat();
  const amount = useAmount();
  if (!decision) return <p className="aside">{t('decision.none')}</p>;
  const { sanction, advised, isAdvice } = decision;
  return (
    <>
      {isAdvice && <Notice kind="info">{t('decision.isAdvice')}</Notice>}
      <DefinitionList
        items={[
          [t(isAdvice ? 'decision.advised' : 'decision.sanction'), words(`sanctions.${sanction}`)],
          [t('decision.amount'), amount(sanction, decision.amount)],
          [t('decision.advised'), advised === sanction ? null : words(`sanctions.${advised}`)],
          [t(isAdvice ? 'decision.advisedAt' : 'decision.decidedAt'), format.instant(decision.decidedAt)],
          [t('decision.authority'), authority && format.name(authority)],
          [t('decision.confirmedAt'), decision.confirmedAt && format.instant(decision.confirmedAt)],
        ]}
      />
      <h3>{t('decision.reasons')}</h3>
      {decision.reasons.map(reason => (
        <p key={reason} className="case-text">
          {reason}
        </p>
      ))}
      {decision.minutes && (
        <>
          <h3>{t('decision.minutes')}</h3>
          <p className="case-text">{decision.minutes}</p>
          <p className="aside">
            {t('decision.hash')}: {decision.minutesHash && <Hash of={decision.minutesHash} />}
          </p>
        </>
      )}
    </>
  );
}
