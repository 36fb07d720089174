import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import type { Preview, PreviewGroup, PreviewPerson } from './requirements.graphql.ts';

interface Props {
  preview: Preview;
  /** Whose names are told. */
  group: PreviewGroup;
  onGroup: (group: PreviewGroup) => void;
  pages: { rows: readonly PreviewPerson[]; more: (() => void) | null; isLoadingMore: boolean };
}

/** Who would be hit: the sum in words that add up, each part opening into its people. */
export function AssignmentPreview({ preview, group, onGroup, pages: { rows, more, isLoadingMore } }: Props) {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  const { headcount, people } = preview;
  const columns: Column<PreviewPerson>[] = [
    {
      key: 'name',
      header: t('name'),
      isRowHeader: true,
      cell: person => (
        <Link to="/people/$id" params={{ id: person.id }}>
          {format.name(person)}
        </Link>
      ),
    },
    { key: 'number', header: t('number'), cell: ({ number }) => number },
    { key: 'department', header: t('department'), cell: ({ department }) => format.pick(department.name) },
    {
      key: 'kind',
      header: t('kind'),
      cell: ({ employment, onLeave }) => tWords(`employment.${employment}`) + (onLeave ? t('onLeave') : ''),
    },
  ];
  return (
    <div className="preview">
      <dl className="preview-sum">
        <Term name={t('headcount')}>
          <Link to="/people">{format.number(headcount)}</Link>
        </Term>
        {parts.map(({ part, key }) => (
          <Term key={part} name={t(key)} isStrong={part === 'TO_ASSIGN'}>
            <button type="button" className="preview-part" aria-pressed={part === group} onClick={() => onGroup(part)}>
              {format.number(preview[key])}
            </button>
          </Term>
        ))}
      </dl>
      {people.totalCount > 0 && (
        <DataTable
          caption={t(captions[group])}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          total={people.totalCount}
          more={more}
          isLoadingMore={isLoadingMore}
        />
      )}
    </div>
  );
}

const parts = [
  { part: 'TO_ASSIGN', key: 'toAssign' },
  { part: 'ALREADY', key: 'alreadyAssigned' },
  { part: 'OUTSIDE', key: 'outside' },
] as const;

const captions = { TO_ASSIGN: 'wouldBeAssigned', ALREADY: 'wereAssigned', OUTSIDE: 'areOutside' } as const;

const Term = ({ name, isStrong, children }: { name: string; isStrong?: boolean; children: ReactNode }) => (
  <div data-strong={isStrong || undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
