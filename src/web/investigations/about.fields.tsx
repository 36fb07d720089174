import type { UseFormReturn } from 'react-hook-form';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Select } from '../ui/select.tsx';
import { type NewEvidence, nothingReplaced } from './evidence.draft.ts';
import type { FileToAddTo } from './evidence.form.tsx';
import { takesNow } from './file.rules.ts';

interface Props {
  form: UseFormReturn<NewEvidence>;
  matter: FileToAddTo;
}

/** Which acts a piece is about, for whom it speaks, and what it stands in the place of. */
export function AboutFields({ form: { control }, matter }: Props) {
  const t = useText('investigations');
  const isSecretary = useMay('CASE_SECRETARIAT');
  const { allegations, evidence } = matter;
  const replaced = new Set(evidence.map(({ supersedes }) => supersedes));
  const holding = evidence.filter(({ number }) => !replaced.has(number));
  return (
    <>
      <Bound control={control} name="allegationIds">
        {field => (
          <CheckboxGroup
            {...field}
            label={t('evidence.acts')}
            description={t('add.actsHelp')}
            options={allegations.map(({ id, seq }) => ({ value: id, label: t('evidence.act', { seq }) }))}
          />
        )}
      </Bound>
      {takesNow(matter) === 'anything' && (
        <Bound control={control} name="adverse">
          {({ value, onChange }) => (
            <Checkbox isBoxed isSelected={value} onChange={onChange} help={t('add.adverseHelp')}>
              {t('add.adverse')}
            </Checkbox>
          )}
        </Bound>
      )}
      {isSecretary && (
        <Bound control={control} name="medical">
          {({ value, onChange }) => (
            <Checkbox isBoxed isSelected={value} onChange={onChange} help={t('add.medicalHelp')}>
              {t('add.medical')}
            </Checkbox>
          )}
        </Bound>
      )}
      {holding.length > 0 && (
        <Bound control={control} name="supersedes">
          {field => (
            <Select
              {...field}
              label={t('add.supersedes')}
              description={t('add.supersedesHelp')}
              options={[
                { value: nothingReplaced, label: t('add.supersedesNone') },
                ...holding.map(({ id, number, title }) => ({
                  value: id,
                  label: t('evidence.title', { number, title }),
                })),
              ]}
            />
          )}
        </Bound>
      )}
    </>
  );
}
