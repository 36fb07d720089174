import { Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { useLadderWords } from './ladder-words.ts';
import {
  type LadderInput,
  type PreviewedReminder,
  PreviewedRemindersDocument,
  type PreviewedStep,
} from './reminders.graphql.ts';

interface Props {
  day: string;
  step: PreviewedStep;
  ladder: LadderInput | null;
}

/** Who would be told one step, and of what. */
export function PreviewedPeople({ day, step, ladder }: Props) {
  const words = useLadderWords();
  const { kind, days } = step;
  const columns = useColumns(kind === 'DIGEST');
  const { query, rows, more, isLoadingMore } = usePages(
    PreviewedRemindersDocument,
    { day, ladder, kind, days, first: 20 },
    data => data.previewedReminders,
  );
  return (
    <Loaded query={query}>
      {({ previewedReminders: { totalCount } }) => (
        <DataTable
          caption={words.step(step)}
          columns={columns}
          rows={rows}
          keyOf={({ person, title, dueOn }) => `${person.id} ${title?.ja} ${dueOn}`}
          total={totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </Loaded>
  );
}

function useColumns(isList: boolean): Column<PreviewedReminder>[] {
  const t = useText('reminders');
  const format = useFormat();
  const seesPeople = useMay('PEOPLE_READ');
  const who: Column<PreviewedReminder>[] = [
    {
      key: 'who',
      header: t('who'),
      isRowHeader: true,
      isShort: true,
      cell: ({ person }) =>
        seesPeople ? (
          <Link to="/people/$id" params={{ id: person.id }}>
            {format.name(person)}
          </Link>
        ) : (
          format.name(person)
        ),
    },
    { key: 'number', header: t('number'), isShort: true, cell: ({ person }) => person.number },
    { key: 'department', header: t('department'), cell: ({ person }) => format.pick(person.department.name) },
  ];
  if (isList)
    return [...who, { key: 'tells', header: t('tells'), cell: ({ watched }) => <Watched watched={watched} /> }];
  return [
    ...who,
    { key: 'what', header: t('what'), cell: ({ title }) => title && format.pick(title) },
    { key: 'due', header: t('due'), isShort: true, cell: ({ dueOn }) => dueOn && format.shortDay(dueOn) },
  ];
}

function Watched({ watched }: Pick<PreviewedReminder, 'watched'>) {
  const t = useText('reminders');
  const groups = (['team', 'dueSoon', 'department', 'company'] as const).filter(group => watched && watched[group] > 0);
  return groups.map(group => t(`watched.${group}`, { count: watched![group] })).join(' / ');
}
