import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import type { DecidedCase } from './decisions.graphql.ts';
import { dayOf } from './detail.form.tsx';
import type { Sanction } from './ladder.ts';

interface Props {
  detail: NonNullable<DecidedCase['sanctionDetail']>;
  sanction: Sanction;
  allegations: readonly { id: string; seq: number }[];
}

/** From when, for how long, how much, to what? */
export function DetailFacts({ detail, sanction, allegations }: Props) {
  const t = useText('decisions');
  const format = useFormat();
  const { cuts, days, demotedTo, dismissal, effectiveOn } = detail;
  const seqOf = (id: string): number => allegations.find(each => each.id === id)?.seq ?? 0;
  return (
    <DefinitionList
      items={[
        ...cuts.map(
          ({ allegationId, yen }) =>
            [t('detail.cutOf', { seq: seqOf(allegationId) }), t('yen', { count: yen })] as const,
        ),
        [t('detail.days'), days === null ? null : t('days', { count: days })],
        [t('detail.demotedTo'), demotedTo],
        [t('detail.dismissal'), dismissal && t(`detail.ways.${dismissal.way}.name`)],
        [t('detail.payDays'), dismissal?.payDays ? t('days', { count: dismissal.payDays }) : null],
        [t('detail.exemptedOn'), dismissal?.exemptedOn && format.day(dismissal.exemptedOn)],
        [t(`detail.effective.${dayOf(sanction)}`), format.day(effectiveOn)],
      ]}
    />
  );
}
