import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { ReportLink } from './report-link.tsx';
import type { Preview, PreviewPerson } from './requirements.graphql.ts';

interface Props {
  requirementId: string;
  cycle: number;
  preview: Preview;
  pages: { rows: readonly PreviewPerson[]; more: (() => void) | null; isLoadingMore: boolean };
}

/** Who would be hit: the sum in words that add up, and the people themselves. */
export function AssignmentPreview({ requirementId, cycle, preview, pages: { rows, more, isLoadingMore } }: Props) {
  const t = useText('requirements');
  const tWords = useText('words');
  const format = useFormat();
  const { headcount, toAssign, alreadyAssigned, outside, people } = preview;
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
        <Term name={t('toAssign')} isStrong>
          {format.number(toAssign)}
        </Term>
        <Term name={t('alreadyAssigned')}>
          <ReportLink requirementId={requirementId} cycle={cycle}>
            {format.number(alreadyAssigned)}
          </ReportLink>
        </Term>
        <Term name={t('outside')}>{format.number(outside)}</Term>
      </dl>
      {toAssign > 0 && (
        <DataTable
          caption={t('wouldBeAssigned')}
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

const Term = ({ name, isStrong, children }: { name: string; isStrong?: boolean; children: ReactNode }) => (
  <div data-strong={isStrong}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
