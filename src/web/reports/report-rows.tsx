import { Loaded } from '../api/loaded.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { useHiddenColumns, type ColumnList } from './columns.ts';
import { NothingMatches } from './nothing-matches.tsx';
import type { ReportSearch } from './report.search.ts';

/** `only`: a column that would say the same in every row is left out. */
export type ReportColumn<Row, Sort extends string = string> = Column<Row, Sort> & { only?: boolean };

interface Props<Row, Sort extends string, Data> {
  list: ColumnList;
  search: ReportSearch;
  pages: {
    query: { data: Data | undefined; error: unknown; refetch: () => unknown };
    rows: readonly Row[];
    more: (() => void) | null;
    isLoadingMore: boolean;
  };
  totalOf: (data: NonNullable<Data>) => number;
  caption: string;
  empty: string;
  /** How many there are, in words. */
  counted: (total: number) => string;
  columns: readonly ReportColumn<Row, Sort>[];
  keyOf: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** A list of a report: how many there are, the columns that are wanted, and the rows. */
export function ReportRows<Row, Sort extends string, Data>(props: Props<Row, Sort, Data>) {
  const { list, search, totalOf, caption, empty, counted, columns, keyOf, sort, onSort } = props;
  const { query, rows, more, isLoadingMore } = props.pages;
  const [hidden] = useHiddenColumns(list);
  const telling = columns.filter(({ only = true }) => only);
  return (
    <Loaded query={query} skeleton={<Skeleton lines={10} />}>
      {data => {
        const total = totalOf(data);
        if (total === 0) return <NothingMatches text={empty} search={search} />;
        return (
          <>
            <div className="report-list-head">
              <p className="report-count" role="status">
                {counted(total)}
              </p>
              <ColumnChoice list={list} columns={telling} />
            </div>
            <div className="report-table">
              <DataTable
                caption={caption}
                isCaptionHidden
                columns={telling.filter(({ key, isRowHeader }) => isRowHeader || !hidden.includes(key))}
                rows={rows}
                keyOf={keyOf}
                {...(sort && { sort })}
                {...(onSort && { onSort })}
                total={total}
                more={more}
                isLoadingMore={isLoadingMore}
              />
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
