import { useWatch, type Control } from 'react-hook-form';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import type { SurveyDraft } from './survey-draft.rules.ts';
import { SurveyDepartmentsDocument } from './surveys.graphql.ts';

interface Props {
  control: Control<SurveyDraft>;
}

const indent = '　';

/** Everybody, or some departments with all below them. */
export function AudienceFields({ control }: Props) {
  const t = useText('surveys');
  const audience = useWatch({ control, name: 'audience' });
  return (
    <>
      <Bound control={control} name="audience" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('make.audience')}
            options={[
              { value: 'EVERYBODY' as const, label: t('make.everybody') },
              { value: 'DEPARTMENTS' as const, label: t('make.departments') },
            ]}
          />
        )}
      </Bound>
      {audience === 'DEPARTMENTS' && <Departments control={control} />}
    </>
  );
}

function Departments({ control }: Props) {
  const t = useText('surveys');
  const format = useFormat();
  const query = useApi(SurveyDepartmentsDocument, {});
  return (
    <Loaded query={query}>
      {({ departments }) => (
        <div className="survey-departments">
          <Bound
            control={control}
            name="departments"
            validate={ids => (ids.length > 0 ? undefined : t('make.noDepartment'))}
          >
            {field => (
              <CheckboxGroup
                {...field}
                label={t('make.departments')}
                options={departments.map(({ id, name, depth }) => ({
                  value: id,
                  label: `${indent.repeat(depth)}${format.pick(name)}`,
                }))}
              />
            )}
          </Bound>
        </div>
      )}
    </Loaded>
  );
}
