import { useText } from '../text/index.ts';
import type { CommitteeRound } from './said.graphql.ts';
import { useRung } from '../decisions/use-rung.ts';

type Counted = Pick<CommitteeRound, 'factsTally' | 'sanctionTally'>;

/** How were the votes counted, and what came of it? */
export function Tally({ factsTally, sanctionTally }: Counted) {
  const t = useText('deliberations');
  const rung = useRung();
  if (factsTally) {
    const { proven, notProven, majority, finding, tied } = factsTally;
    return (
      <>
        <p>
          <strong>{t(`findings.${finding}`)}</strong>
        </p>
        <p>{t('tally.facts', { proven, notProven, majority })}</p>
        {tied && <p>{t('tally.tied')}</p>}
      </>
    );
  }
  if (!sanctionTally) return null;
  const { sanction, amount, counted, majority, fallen, twoThirds } = sanctionTally;
  return (
    <>
      <p>
        <strong>{rung(sanction, amount)}</strong>
      </p>
      <p>{t('tally.how', { majority })}</p>
      <ol>
        {counted.map(each => (
          <li key={each.sanction}>
            {t('tally.rung', { sanction: rung(each.sanction), votes: each.votes, running: each.running })}
          </li>
        ))}
      </ol>
      {fallen.length > 0 && (
        <p>{t('tally.fallen', { sanctions: fallen.map(each => rung(each)).join('・'), twoThirds })}</p>
      )}
    </>
  );
}
