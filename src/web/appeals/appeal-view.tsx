import { useAmount } from '../decisions/sanction-amount.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { Appeal } from './said.graphql.ts';
import '../cases/cases.css';

/** What does the subject object to, and what became of it? */
export function AppealView({ appeal }: { appeal: Appeal | null }) {
  const t = useText('appeals');
  const words = useText('cases');
  const format = useFormat();
  const amount = useAmount();
  if (!appeal) return <p className="aside">{t('appeal.none')}</p>;
  const { grounds, result, sanction, returnTo, decidedAt, deliveredOn, lateCause, reasons } = appeal;
  return (
    <>
      <DefinitionList
        items={[
          [t('appeal.state'), t(`states.${appeal.state}`)],
          [t('appeal.filedAt'), format.instant(appeal.filedAt)],
          [t('appeal.inTime'), t(appeal.late ? 'appeal.late' : 'appeal.notLate')],
          [t('appeal.grounds'), grounds.map(ground => t(`grounds.${ground}`)).join(t('comma'))],
        ]}
      />
      <h3>{t('appeal.text')}</h3>
      <p className="case-text">{appeal.text}</p>
      {lateCause && (
        <>
          <h3>{t('appeal.lateCause')}</h3>
          <p className="case-text">{lateCause}</p>
        </>
      )}
      {result && (
        <>
          <h3>{t('appeal.decided')}</h3>
          <DefinitionList
            items={[
              [t('appeal.result'), t(`results.${result}.name`)],
              [t('appeal.sanction'), sanction && words(`sanctions.${sanction}`)],
              [t('appeal.amount'), amount(sanction, appeal.amount)],
              [t('appeal.returnTo'), returnTo && words(`states.${returnTo}`)],
              [t('appeal.decidedAt'), decidedAt && format.instant(decidedAt)],
              [t('appeal.deliveredOn'), deliveredOn && format.day(deliveredOn)],
            ]}
          />
          {reasons && <p className="case-text">{reasons}</p>}
        </>
      )}
    </>
  );
}
