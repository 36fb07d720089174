import { apiUrl } from '../api/fetcher.ts';
import { Changed } from '../appeals/changed.tsx';
import { DecisionView } from '../decisions/decision-view.tsx';
import { DetailFacts } from '../decisions/detail-facts.tsx';
import { ExecutionOutlines } from '../executions/outline.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Section } from '../ui/section.tsx';
import { AcknowledgeLetterDocument } from './acts.graphql.ts';
import { ConfirmAct } from './confirm-act.tsx';
import type { MyCase } from './my-cases.graphql.ts';
import { phaseOf } from './phase.rules.ts';

/** What was decided about me, why, how was it reckoned, and what is carried out? */
export function Answer({ matter }: { matter: MyCase }) {
  const { id, allegations, decision, sanctionDetail, payCut, letter, executionItems, appeal } = matter;
  const isChanged = appeal?.result === 'LIGHTEN' || appeal?.result === 'ANNUL';
  const t = useText('myCases');
  const format = useFormat();
  return (
    <>
      <Section title={t('decision.title')}>
        <Changed appeal={appeal} />
        <DecisionView decision={decision} />
        {decision && sanctionDetail && !isChanged && (
          <DetailFacts detail={sanctionDetail} sanction={decision.sanction} allegations={allegations} />
        )}
        {payCut && !isChanged && <Cut cut={payCut} />}
        {letter && (
          <>
            <h3>{t('decision.letter')}</h3>
            {letter.acknowledgedAt && (
              <p>{t('decision.acknowledged', { at: format.instant(letter.acknowledgedAt) })}</p>
            )}
            {!letter.acknowledgedAt && phaseOf(matter) === 'appealable' && (
              <>
                <p>{t('decision.notAcknowledged')}</p>
                <ConfirmAct name="letter" document={AcknowledgeLetterDocument} variables={{ input: { caseId: id } }} />
              </>
            )}
            <p>
              <FileButton href={apiUrl(`case-letters/${letter.id}`)}>{t('decision.open')}</FileButton>
            </p>
          </>
        )}
      </Section>
      {executionItems.length > 0 && (
        <Section title={t('decision.carried')}>
          <ExecutionOutlines items={executionItems} />
        </Section>
      )}
    </>
  );
}

function Cut({ cut: { maxYen, periodMaxYen, lines } }: { cut: NonNullable<MyCase['payCut']> }) {
  const t = useText('myCases');
  const format = useFormat();
  return (
    <>
      <h3>{t('cut.title')}</h3>
      <p>{t('cut.lead')}</p>
      <DefinitionList
        items={[
          [t('cut.max'), t('yen', { yen: maxYen })],
          [t('cut.period'), t('yen', { yen: periodMaxYen })],
          ...lines.map(({ payOn, amount }): [string, string] => [
            t('cut.on', { day: format.day(payOn) }),
            t('yen', { yen: amount }),
          ]),
        ]}
      />
    </>
  );
}
