import { useRung } from '../decisions/use-rung.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Hash } from '../ui/hash.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ExecutedCase } from './executions.graphql.ts';

/** What was decided, is its letter delivered, and did an appeal change it? */
export function Decided({ matter }: { matter: ExecutedCase }) {
  const t = useText('executions');
  const rung = useRung();
  const { decision, appeal } = matter;
  return (
    <>
      {appeal?.sanction && (
        <Notice kind="info">{t('decided.lightened', { sanction: rung(appeal.sanction, appeal.amount) })}</Notice>
      )}
      {decision ? <Sanction matter={matter} decision={decision} /> : <p className="aside">{t('decided.none')}</p>}
      {decision && <Letter letter={matter.letter} />}
      {matter.appeal && <Appeal appeal={matter.appeal} />}
    </>
  );
}

interface Props {
  matter: ExecutedCase;
  decision: NonNullable<ExecutedCase['decision']>;
}

function Sanction({ matter: { sanctionDetail, appeal }, decision }: Props) {
  const t = useText('executions');
  const rung = useRung();
  const tCases = useText('cases');
  const tDecisions = useText('decisions');
  const format = useFormat();
  const { sanction, advised, amount, decidedAt, confirmedAt, isAdvice, reasons } = decision;
  const lighter = appeal?.sanction ?? null;
  // when less pay begins is said of the pay cut, and of nothing that took its place
  const isAsDecided = lighter === null || lighter === sanction;
  const howMuch = sanction === 'PAY_CUT' ? t('yen', { yen: amount ?? 0 }) : t('days', { count: amount ?? 0 });
  return (
    <>
      {isAdvice && <Notice kind="info">{tDecisions('decision.isAdvice')}</Notice>}
      <DefinitionList
        items={[
          [t('decided.inForce'), lighter && rung(lighter, appeal?.amount ?? null)],
          [
            isAdvice ? tDecisions('decision.advised') : t(lighter ? 'decided.original' : 'decided.sanction'),
            tCases(`sanctions.${sanction}`),
          ],
          [t('decided.amount'), amount === null ? null : howMuch],
          [
            t('decided.days'),
            amount === null && sanctionDetail?.days ? t('days', { count: sanctionDetail.days }) : null,
          ],
          [t('decided.demotedTo'), sanctionDetail?.demotedTo],
          [t('decided.effectiveOn'), isAsDecided && sanctionDetail ? format.day(sanctionDetail.effectiveOn) : null],
          [t('decided.advised'), advised === sanction ? null : tCases(`sanctions.${advised}`)],
          [isAdvice ? tDecisions('decision.advisedAt') : t('decided.decidedAt'), format.instant(decidedAt)],
          [t('decided.confirmedAt'), confirmedAt && format.instant(confirmedAt)],
        ]}
      />
      <h3>{t('decided.reasons')}</h3>
      {reasons.map((reason, i) => (
        <p key={i} className="case-text">
          {reason}
        </p>
      ))}
    </>
  );
}

function Letter({ letter }: { letter: ExecutedCase['letter'] }) {
  const t = useText('executions');
  const format = useFormat();
  return (
    <>
      <h3>{t('decided.letter')}</h3>
      {letter ? (
        <DefinitionList
          items={[
            [t('decided.approvedAt'), letter.approvedAt ? format.instant(letter.approvedAt) : t('decided.notYet')],
            [t('decided.sentAt'), letter.sentAt ? format.instant(letter.sentAt) : t('decided.notYet')],
            [t('decided.deliveredOn'), letter.deliveredOn ? format.day(letter.deliveredOn) : t('decided.notYet')],
            [t('decided.hash'), letter.hash && <Hash key="it" of={letter.hash} />],
          ]}
        />
      ) : (
        <p className="aside">{t('decided.noLetter')}</p>
      )}
    </>
  );
}

function Appeal({ appeal }: { appeal: NonNullable<ExecutedCase['appeal']> }) {
  const t = useText('executions');
  const rung = useRung();
  const format = useFormat();
  const appeals = useText('appeals');
  const { state, filedAt, result, sanction, amount, decidedAt } = appeal;
  return (
    <>
      <h3>{t('decided.appeal')}</h3>
      <DefinitionList
        items={[
          [t('decided.filedAt'), format.instant(filedAt)],
          [t('decided.result'), result ? t(`decided.results.${result}`) : appeals(`states.${state}`)],
          [t('decided.lighter'), sanction && rung(sanction, amount)],
          [t('decided.decidedAt'), decidedAt && format.instant(decidedAt)],
        ]}
      />
    </>
  );
}
