import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DueDay } from './due-day.tsx';
import { DutyTitle } from './duty-title.tsx';
import type { Duty } from './my-training.graphql.ts';
import { StepLink } from './step-link.tsx';

export const DutyList = ({ duties }: { duties: readonly Duty[] }) => (
  <ul className="duties">
    {duties.map(duty => (
      <DutyRow key={duty.id} duty={duty} />
    ))}
  </ul>
);

function DutyRow({ duty }: { duty: Duty }) {
  const t = useText('learn');
  const format = useFormat();
  return (
    <li className="duty">
      <div className="duty-text">
        <h3>
          <DutyTitle duty={duty} />
          <small>{t('cycle', { cycle: duty.cycle })}</small>
        </h3>
        <DueDay duty={duty} />
      </div>
      <StepLink duty={duty} kind="secondary" of={format.pick(duty.title)} />
    </li>
  );
}
