import { Clocks } from '../hearings/clocks.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Section } from '../ui/section.tsx';
import { ConfirmAct } from './confirm-act.tsx';
import { AcknowledgeLetterDocument, AcknowledgeNoticeDocument } from './acts.graphql.ts';
import type { MyCase } from './my-cases.graphql.ts';
import { phaseOf } from './phase.rules.ts';

/** Where does it stand, what can be done, until when, and what comes next? */
export function Now({ matter }: { matter: MyCase }) {
  const t = useText('myCases');
  const format = useFormat();
  const phase = phaseOf(matter);
  return (
    <>
      <Section title={t('now')}>
        <p>{t(`phases.${phase}.now`)}</p>
        <p>{t(`phases.${phase}.next`)}</p>
        {matter.standby && <p>{t(`standby.${matter.standby.kind}`, { at: format.instant(matter.standby.at) })}</p>}
        {phase === 'told' && (
          <ConfirmAct
            name="acknowledge"
            document={AcknowledgeNoticeDocument}
            variables={{ input: { id: matter.id } }}
            isPrimary
          />
        )}
        {phase === 'letter' && (
          <ConfirmAct
            name="letter"
            document={AcknowledgeLetterDocument}
            variables={{ input: { caseId: matter.id } }}
            isPrimary
          />
        )}
      </Section>
      {matter.clocks.length > 0 && (
        <Section title={t('until')}>
          <Clocks clocks={matter.clocks} />
        </Section>
      )}
    </>
  );
}
