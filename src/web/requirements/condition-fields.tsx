import type { Employment, Role } from '../api/graphql.ts';
import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import type { Kind, Said } from './audience-draft.rules.ts';
import { DepartmentPicker } from './department-picker.tsx';
import { useActivityOptions } from './use-activities.ts';

export interface FieldsOf<K extends Kind> {
  said: Extract<Said, { kind: K }>;
  onChange: (said: Extract<Said, { kind: K }>) => void;
  /** What is wrong with it. */
  error: string | undefined;
}

const employments = ['REGULAR', 'CONTRACT', 'DISPATCHED', 'OFFICER', 'CONTRACTOR'] as const satisfies Employment[];
/** Everybody is an EMPLOYEE, which would be no condition. */
const roles = [
  'MANAGER',
  'HR',
  'TRAINING_ADMIN',
  'SECURITY_OFFICER',
  'LEGAL',
  'WHISTLEBLOWING_OFFICER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SECRETARIAT',
  'AUDITOR',
  'ADMIN',
] as const satisfies Role[];

export function DepartmentsFields({ said, onChange, error }: FieldsOf<'DEPARTMENTS'>) {
  const t = useText('audience');
  return (
    <>
      <DepartmentPicker
        chosen={said.ids}
        below={said.below}
        errorMessage={error}
        onChange={ids => onChange({ ...said, ids })}
      />
      <Checkbox isSelected={said.below} onChange={below => onChange({ ...said, below })}>
        {t('below')}
      </Checkbox>
    </>
  );
}

export function EmploymentsField({ said, onChange, error }: FieldsOf<'EMPLOYMENTS'>) {
  const t = useText('audience');
  const tWords = useText('words');
  return (
    <CheckboxGroup
      label={t('employments')}
      value={[...said.employments]}
      errorMessage={error}
      onChange={chosen => onChange({ ...said, employments: chosen })}
      options={employments.map(value => ({ value, label: tWords(`employment.${value}`) }))}
    />
  );
}

export function RolesField({ said, onChange, error }: FieldsOf<'ROLES'>) {
  const t = useText('audience');
  const tWords = useText('words');
  return (
    <CheckboxGroup
      label={t('roles')}
      value={[...said.roles]}
      errorMessage={error}
      onChange={chosen => onChange({ ...said, roles: chosen })}
      options={roles.map(value => ({ value, label: tWords(`role.${value}`) }))}
    />
  );
}

export function HiredFields({ said, onChange, error }: FieldsOf<'HIRED'>) {
  const t = useText('audience');
  return (
    <>
      <p className="field-help">{t('daysHelp')}</p>
      <div className="audience-days">
        <DateField label={t('from')} value={said.from} onChange={from => onChange({ ...said, from })} />
        <DateField
          label={t('until')}
          value={said.until}
          errorMessage={error}
          onChange={until => onChange({ ...said, until })}
        />
      </div>
    </>
  );
}

export function ReportsToFields({ said, onChange, error }: FieldsOf<'REPORTS_TO'>) {
  const t = useText('audience');
  return (
    <>
      <PersonField
        label={t('manager')}
        description={t('personHelp')}
        value={said.id || undefined}
        emptyText={t('noPerson')}
        onChoose={id => onChange({ ...said, id: id ?? '' })}
      />
      <FieldNote error={error} />
      <Checkbox isSelected={said.below} onChange={below => onChange({ ...said, below })}>
        {t('wholeLine')}
      </Checkbox>
    </>
  );
}

export function CompletedFields({ said, onChange, error }: FieldsOf<'COMPLETED'>) {
  const t = useText('audience');
  const activities = useActivityOptions();
  return (
    <>
      <Select
        label={t('activity')}
        value={said.activity}
        errorMessage={error}
        onChange={activity => onChange({ ...said, activity })}
        options={activities}
      />
      <RadioGroup
        label={t('isDone')}
        value={said.isDone ? 'done' : 'notDone'}
        onChange={chosen => onChange({ ...said, isDone: chosen === 'done' })}
        options={[
          { value: 'done', label: t('done') },
          { value: 'notDone', label: t('notDone') },
        ]}
      />
      <DateField label={t('since')} value={said.since} onChange={since => onChange({ ...said, since })} />
    </>
  );
}
