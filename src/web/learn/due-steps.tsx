import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { OwnDuty } from './duty.graphql.ts';

/** Why the due day is this one: the facts, and what the rule made of them. */
export function DueSteps({ steps }: { steps: OwnDuty['dueSteps'] }) {
  const t = useText('due');
  const format = useFormat();
  if (steps.length === 0) return null;
  const said = ({ code, on, from, days, period }: OwnDuty['dueSteps'][number]): string =>
    t(`step.${code}`, {
      on: on ? format.day(on) : '',
      from: from ? format.day(from) : '',
      days: days ?? 0,
      period: period ? t(period.unit, { count: period.count }) : '',
    });
  return (
    <>
      <h3>{t('why')}</h3>
      <ol className="due-steps">
        {steps.map(step => (
          <li key={step.code}>{said(step)}</li>
        ))}
      </ol>
    </>
  );
}
