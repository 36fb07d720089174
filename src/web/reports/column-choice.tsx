import { useText } from '../text/index.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { useHiddenColumns, type ColumnList } from './columns.ts';

interface Props {
  list: ColumnList;
  columns: readonly Pick<Column<never>, 'key' | 'header' | 'isRowHeader'>[];
}

/** Which columns a list shows; the one that names the row always stays. */
export function ColumnChoice({ list, columns }: Props) {
  const t = useText('reports');
  const [hidden, hide] = useHiddenColumns(list);
  const all = columns.filter(column => !column.isRowHeader);
  const keys = all.map(({ key }) => key);
  // what is not offered now stays as it was chosen
  const others = hidden.filter(key => !keys.includes(key));
  return (
    <details className="report-more report-columns">
      <summary className="button" data-kind="quiet" data-size="small">
        {t('columns.open')}
        <Icon name="down" size={16} />
      </summary>
      <CheckboxGroup<string>
        label={t('columns.title')}
        description={t('columns.help')}
        value={keys.filter(key => !hidden.includes(key))}
        onChange={shown => hide([...others, ...keys.filter(key => !shown.includes(key))])}
        options={all.map(({ key, header }) => ({ value: key, label: header }))}
      />
    </details>
  );
}
