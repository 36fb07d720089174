import type { ComponentType } from 'react';
import { useText } from '../text/index.ts';
import { type Condition, type Kind, type Said, isBackwards, isComplete } from './audience-draft.rules.ts';
import { Box } from './box.tsx';
import {
  CompletedFields,
  DepartmentsFields,
  EmploymentsField,
  type FieldsOf,
  HiredFields,
  ReportsToFields,
  RolesField,
} from './condition-fields.tsx';
import { PeoplePicker } from './people-picker.tsx';

interface Props {
  value: Condition;
  onChange: (value: Condition) => void;
  onRemove: () => void;
  number: number;
  isException?: boolean;
  isFresh: boolean;
  isChecked: boolean;
}

/** One condition in plain words. */
export function ConditionBox({ value, onChange, onRemove, number, isException = false, isFresh, isChecked }: Props) {
  const t = useText('audience');
  const { said } = value;
  const error = isChecked && !isComplete(said) ? wrong(said) : undefined;
  return (
    <Box
      title={t(isException ? 'exception' : 'condition', { number, kind: t(`kind.${said.kind}`) })}
      onRemove={onRemove}
      isFresh={isFresh}
    >
      <Fields said={said} error={error && t(error)} onChange={next => onChange({ ...value, said: next })} />
    </Box>
  );
}

const wrong = (said: Said) => (said.kind === 'HIRED' && isBackwards(said) ? 'backwards' : 'chooseOne');

interface FieldsProps {
  said: Said;
  error: string | undefined;
  onChange: (said: Said) => void;
}

const fields = {
  DEPARTMENTS: DepartmentsFields,
  EMPLOYMENTS: EmploymentsField,
  ROLES: RolesField,
  HIRED: HiredFields,
  REPORTS_TO: ReportsToFields,
  COMPLETED: CompletedFields,
  PEOPLE: PeoplePicker,
} satisfies { [K in Kind]: ComponentType<FieldsOf<K>> };

function Fields(props: FieldsProps) {
  const Of = fields[props.said.kind] as ComponentType<FieldsProps>;
  return <Of {...props} />;
}
