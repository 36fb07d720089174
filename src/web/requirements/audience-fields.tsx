import type { Control, FieldValues } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import type { Employment } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import type { AudienceValues } from './audience.rules.ts';
import { DepartmentPicker } from './department-picker.tsx';

const kinds = ['REGULAR', 'CONTRACT', 'DISPATCHED', 'OFFICER', 'CONTRACTOR'] as const satisfies Employment[];

interface WithAudience extends FieldValues {
  audience: AudienceValues;
}

/** Everybody, or some departments and kinds of employment. */
export function AudienceFields<Values extends WithAudience>({ control }: { control: Control<Values> }) {
  const t = useText('requirements');
  const tWords = useText('words');
  const own = control as unknown as Control<WithAudience>;
  const { who, departmentIds } = useWatch({ control: own, name: 'audience' });
  return (
    <div className="audience-fields">
      <Bound control={own} name="audience.who">
        {field => (
          <RadioGroup
            {...field}
            label={t('audience')}
            options={[
              { value: 'everyone', label: t('everyone'), help: t('everyoneHelp') },
              { value: 'some', label: t('some'), help: t('someHelp') },
            ]}
          />
        )}
      </Bound>
      {who === 'some' && (
        <>
          <Bound
            control={own}
            name="audience.departmentIds"
            validate={(ids, values) =>
              ids.length === 0 && values.audience.employments.length === 0 ? t('chooseSome') : undefined
            }
          >
            {({ value, onChange, errorMessage }) => (
              <DepartmentPicker chosen={value} onChange={onChange} errorMessage={errorMessage} />
            )}
          </Bound>
          <Bound control={own} name="audience.employments">
            {field => (
              <CheckboxGroup
                {...field}
                label={t('kinds')}
                description={t(departmentIds.length > 0 ? 'kindsHelp' : 'kindsOnlyHelp')}
                options={kinds.map(value => ({ value, label: tWords(`employment.${value}`) }))}
              />
            )}
          </Bound>
        </>
      )}
    </div>
  );
}
