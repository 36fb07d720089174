import type { Control } from 'react-hook-form';
import { countOf, lighterThan, type Sanction } from '../decisions/ladder.ts';
import { NumberField } from '../decisions/number.field.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import type { AppealResult } from './said.graphql.ts';

const results = ['UPHOLD', 'LIGHTEN', 'REMAND', 'ANNUL'] as const;
const places = ['INVESTIGATION', 'DELIBERATION_FACTS', 'DELIBERATION_SANCTION'] as const;

export interface OpinionDraft {
  result: AppealResult | '';
  sanction: Sanction | '';
  amount: string;
  returnTo: (typeof places)[number] | '';
}
export const noOpinion: OpinionDraft = { result: '', sanction: '', amount: '', returnTo: '' };

const isCounted = (sanction: Sanction | ''): boolean => sanction === 'PAY_CUT' || sanction === 'SUSPENSION';

/** What is sent of it: only what its result needs; nothing where no result was chosen. */
export function opinionOf({ result, sanction, amount, returnTo }: OpinionDraft) {
  const isLighter = result === 'LIGHTEN';
  return {
    result: result || 'UPHOLD',
    sanction: isLighter ? sanction || null : null,
    amount: isLighter && isCounted(sanction) ? countOf(amount) : null,
    returnTo: result === 'REMAND' ? returnTo || null : null,
  } as const;
}

interface Props {
  control: Control<OpinionDraft>;
  draft: OpinionDraft;
  /** What was decided: nothing heavier can be chosen. */
  decided: Sanction;
}

/** Uphold, lighten, send back or annul: and to what, or where? */
export function OpinionFields({ control, draft: { result, sanction }, decided }: Props) {
  const t = useText('appeals');
  const words = useText('cases');
  const lighter = [...(isCounted(decided) ? [decided] : []), ...lighterThan(decided)].filter(each => each !== 'NONE');
  return (
    <>
      <Bound control={control} name="result" required>
        {({ value, onChange, ...field }) => (
          <RadioGroup
            {...field}
            {...(value && { value })}
            onChange={onChange}
            label={t('vote.result')}
            options={results.map(each => ({
              value: each,
              label: t(`results.${each}.name`),
              help: t(`results.${each}.does`),
            }))}
          />
        )}
      </Bound>
      {result === 'LIGHTEN' && (
        <Bound control={control} name="sanction" required>
          {field => (
            <Select
              {...field}
              label={t('vote.sanction')}
              options={lighter.map(value => ({ value, label: words(`sanctions.${value}`) }))}
            />
          )}
        </Bound>
      )}
      {result === 'LIGHTEN' && isCounted(sanction) && (
        <NumberField control={control} name="amount" label={t(sanction === 'PAY_CUT' ? 'vote.yen' : 'vote.days')} />
      )}
      {result === 'REMAND' && (
        <Bound control={control} name="returnTo" required>
          {field => (
            <Select
              {...field}
              label={t('vote.returnTo')}
              options={places.map(value => ({ value, label: words(`states.${value}`) }))}
            />
          )}
        </Bound>
      )}
    </>
  );
}
