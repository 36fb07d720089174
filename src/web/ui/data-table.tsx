/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as cards, the parts of a table lose the roles they are born with */
import { useId, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLocale, useText } from '../text/index.ts';
import './data-table.css';

export interface Column<Row, Sort extends string = string> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the server sorts by; without it the column does not sort. */
  sort?: Sort;
  /** The sort begins with the largest number. */
  isDescending?: boolean;
  /** Names the row: exactly one column. */
  isRowHeader?: boolean;
  isNumber?: boolean;
  /** Stays on one line: a day, a name, a code. */
  isShort?: boolean;
}

interface Props<Row, Sort extends string> {
  caption: string;
  /** The caption stays for screen readers where a heading already says it. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row, Sort>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  total?: number;
  /** Null when there is no further page. */
  more?: (() => void) | null;
  isLoadingMore?: boolean;
}

/** A real table; on a narrow screen each row becomes a small card with its headers beside the values. */
export function DataTable<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { caption, isCaptionHidden, columns, rows, keyOf, sort, onSort, total, more, isLoadingMore = false } = props;
  const t = useText('ui');
  const number = new Intl.NumberFormat(useLocale());
  return (
    <div className="table-frame">
      {onSort && rows.length > 1 && <SortField columns={columns} sort={sort} onSort={onSort} />}
      <table className="table" role="table" aria-rowcount={total}>
        <caption data-hidden={isCaptionHidden || undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(column => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr role="row" key={keyOf(row)}>
              {columns.map(column => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total !== undefined && (
        <div className="table-foot">
          <span role="status">{t('shown', { shown: number.format(rows.length), total: number.format(total) })}</span>
          {more && (
            <Button onPress={more} isPending={isLoadingMore} pendingLabel={t('loading')}>
              {t('more')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface SortProps<Row, Sort extends string> {
  columns: readonly Column<Row, Sort>[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

/** As cards the rows have no headers to press, so the order is chosen here. */
function SortField<Row, Sort extends string>({ columns, sort, onSort }: SortProps<Row, Sort>) {
  const t = useText('ui');
  const id = useId();
  const sorts = columns.flatMap(({ sort: by, header }) => (by === undefined ? [] : [{ by, header }]));
  if (sorts.length < 2) return null;
  return (
    <div className="table-order">
      <label htmlFor={id}>{t('sort')}</label>
      <select id={id} className="input" value={sort} onChange={event => onSort(event.target.value as Sort)}>
        {sorts.map(({ by, header }) => (
          <option key={by} value={by}>
            {header}
          </option>
        ))}
      </select>
    </div>
  );
}

interface HeaderProps<Row, Sort extends string> {
  column: Column<Row, Sort>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row, Sort extends string>({ column, sort, onSort }: HeaderProps<Row, Sort>) {
  const by = column.sort;
  const isSorted = by !== undefined && by === sort;
  return (
    <th
      role="columnheader"
      scope="col"
      data-number={column.isNumber || undefined}
      aria-sort={by === undefined ? undefined : !isSorted ? 'none' : column.isDescending ? 'descending' : 'ascending'}
    >
      {by !== undefined && onSort ? (
        <button type="button" className="table-sort" onClick={() => onSort(by)}>
          {column.header}
          <Icon name={!isSorted ? 'sort' : column.isDescending ? 'down' : 'up'} size={16} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

interface BodyProps<Row, Sort extends string> {
  column: Column<Row, Sort>;
  row: Row;
}

function BodyCell<Row, Sort extends string>({ column, row }: BodyProps<Row, Sort>) {
  const content = (
    <>
      <span className="table-label" aria-hidden="true">
        {column.header}
      </span>
      <span className="table-value">{column.cell(row)}</span>
    </>
  );
  if (column.isRowHeader)
    return (
      <th role="rowheader" scope="row" data-short={column.isShort || undefined}>
        {content}
      </th>
    );
  return (
    <td role="cell" data-number={column.isNumber || undefined} data-short={column.isShort || undefined}>
      {content}
    </td>
  );
}
