import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import type { Department } from './departments.graphql.ts';

interface Props {
  departments: readonly Department[];
  onAdd?: (below: Department) => void;
  onChange?: (department: Department) => void;
  parent?: string | null;
}

/** A real list in a list, so that a screen reader tells the levels. */
export function DepartmentTree({ departments, parent = null, ...work }: Props) {
  const here = departments.filter(department => (department.parent?.id ?? null) === parent);
  if (here.length === 0) return null;
  return (
    <ul className="department-tree">
      {here.map(department => (
        <li key={department.id}>
          <Row department={department} {...work} />
          <DepartmentTree departments={departments} parent={department.id} {...work} />
        </li>
      ))}
    </ul>
  );
}

function Row({ department, onAdd, onChange }: { department: Department } & Pick<Props, 'onAdd' | 'onChange'>) {
  const t = useText('people');
  const format = useFormat();
  const name = format.pick(department.name);
  return (
    <div className="department-row">
      <span>
        <Link to="/people" search={{ department: department.id }}>
          {name}
        </Link>
        <small>{department.code}</small>
        {department.head && <small>{t('departments.headIs', { name: format.name(department.head) })}</small>}
      </span>
      <span className="department-work">
        {onChange && (
          <Button
            kind="quiet"
            size="small"
            name={t('departments.changeName', { name })}
            onPress={() => onChange(department)}
          >
            {t('departments.change')}
          </Button>
        )}
        {onAdd && (
          <Button
            kind="quiet"
            size="small"
            name={t('departments.addBelowName', { name })}
            onPress={() => onAdd(department)}
          >
            {t('departments.addBelow')}
          </Button>
        )}
      </span>
    </div>
  );
}
