/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as cards, the parts of a table lose the roles they are born with */
import type { ReactNode } from 'react';
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
  /** Names the row: exactly one column. */
  isRowHeader?: boolean;
  isNumber?: boolean;
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
      aria-sort={by === undefined ? undefined : isSorted ? 'ascending' : 'none'}
    >
      {by !== undefined && onSort ? (
        <button type="button" className="table-sort" onClick={() => onSort(by)}>
          {column.header}
          <Icon name={isSorted ? 'up' : 'sort'} size={16} />
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
      <th role="rowheader" scope="row">
        {content}
      </th>
    );
  return (
    <td role="cell" data-number={column.isNumber || undefined}>
      {content}
    </td>
  );
}
