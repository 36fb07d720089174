import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import type { PersonRow } from './people.graphql.ts';

interface Props {
  rows: readonly PersonRow[];
  total: number;
  more: (() => void) | null;
  isLoadingMore: boolean;
}

export function PeopleTable(props: Props) {
  const t = useText('people');
  const tWords = useText('words');
  const format = useFormat();
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      header: t('name'),
      isRowHeader: true,
      isShort: true,
      cell: person => <PersonName person={person} />,
    },
    { key: 'number', header: t('field.number'), cell: person => person.number },
    {
      key: 'department',
      header: t('department'),
      cell: ({ department }) => (
        <Link to="/people" search={{ department: department.id }}>
          {format.pick(department.name)}
        </Link>
      ),
    },
    { key: 'employment', header: t('field.employment'), cell: person => tWords(`employment.${person.employment}`) },
    { key: 'roles', header: t('roles'), cell: person => <Roles person={person} /> },
    { key: 'state', header: t('state'), isShort: true, cell: person => <State person={person} /> },
  ];
  return <DataTable caption={t('title')} isCaptionHidden columns={columns} keyOf={person => person.id} {...props} />;
}

const PersonName = ({ person }: { person: PersonRow }) => {
  const format = useFormat();
  return (
    <span className="person-name">
      <Link to="/people/$id" params={{ id: person.id }}>
        {format.name(person)}
      </Link>
      <small lang="ja">{format.kana(person)}</small>
    </span>
  );
};

function Roles({ person }: { person: PersonRow }) {
  const tWords = useText('words');
  const told = person.roles.filter(role => role !== 'EMPLOYEE');
  return told.length > 0 ? told.map(role => tWords(`role.${role}`)).join(' / ') : '–';
}

function State({ person: { leftOn, onLeave } }: { person: PersonRow }) {
  const t = useText('people');
  const format = useFormat();
  if (leftOn) return <Badge>{t('leavesOn', { day: format.day(leftOn) })}</Badge>;
  return onLeave ? <Badge tone="warn">{t('onLeave')}</Badge> : t('here');
}
