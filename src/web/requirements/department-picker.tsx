import { useId, useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isIncluded, toggle } from './audience.rules.ts';
import { AudienceDepartmentsDocument, type AudienceDepartment } from './requirements.graphql.ts';

interface Props {
  chosen: readonly string[];
  /** Whether what stands below a ticked one is in with it. */
  below: boolean;
  onChange: (chosen: string[]) => void;
  errorMessage: string | undefined;
}

const many = 20;

/** The tree of departments to tick. */
export function DepartmentPicker({ errorMessage, ...rest }: Props) {
  const t = useText('audience');
  const id = useId();
  const query = useApi(AudienceDepartmentsDocument, {});
  return (
    <fieldset className="department-picker" aria-describedby={errorMessage ? `${id}-error` : undefined}>
      <legend className="field-label">{t('departments')}</legend>
      <Loaded query={query}>{({ departments }) => <Tree departments={departments} {...rest} />}</Loaded>
      <FieldNote error={errorMessage} id={`${id}-error`} />
    </fieldset>
  );
}

interface TreeProps extends Omit<Props, 'errorMessage'> {
  departments: readonly AudienceDepartment[];
}

function Tree({ departments, chosen, below, onChange }: TreeProps) {
  const t = useText('audience');
  const format = useFormat();
  const [sought, seek] = useState('');
  const found = departments.filter(({ name }) =>
    `${name.ja} ${name.en ?? ''}`.toLowerCase().includes(sought.toLowerCase()),
  );
  return (
    <>
      {departments.length > many && <TextField label={t('seekDepartment')} value={sought} onChange={seek} />}
      <div className="department-boxes">
        {found.map(department => {
          const isIn = below && isIncluded(department.id, chosen, departments);
          return (
            <div key={department.id} className="department-box" data-depth={sought ? 0 : Math.min(department.depth, 6)}>
              <Checkbox
                isSelected={isIn || chosen.includes(department.id)}
                isDisabled={isIn}
                help={isIn ? t('isIncluded') : undefined}
                onChange={() => onChange(toggle(department.id, chosen, below ? departments : []))}
              >
                {format.pick(department.name)}
              </Checkbox>
            </div>
          );
        })}
      </div>
    </>
  );
}
