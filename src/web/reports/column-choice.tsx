import { useId, useState } from 'react';
import { useText } from '../text/index.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import type { Column } from '../ui/data-table.tsx';
import { useHiddenColumns, type ColumnList } from './columns.ts';
import { MoreButton } from './more-button.tsx';

interface Props {
  list: ColumnList;
  columns: readonly Pick<Column<never>, 'key' | 'header' | 'isRowHeader'>[];
}

/** Which columns a list shows; the one that names the row always stays. */
export function ColumnChoice({ list, columns }: Props) {
  const t = useText('reports');
  const [hidden, hide] = useHiddenColumns(list);
  const panel = useId();
  const [isOpen, open] = useState(false);
  const all = columns.filter(column => !column.isRowHeader);
  const keys = all.map(({ key }) => key);
  // what is not offered now stays as it was chosen
  const others = hidden.filter(key => !keys.includes(key));
  return (
    <>
      <MoreButton isOpen={isOpen} onOpen={open} controls={panel} isSmall>
        {t('columns.open')}
      </MoreButton>
      <div className="report-columns" id={panel} hidden={!isOpen}>
        <CheckboxGroup<string>
          label={t('columns.title')}
          description={t('columns.help')}
          value={keys.filter(key => !hidden.includes(key))}
          onChange={shown => hide([...others, ...keys.filter(key => !shown.includes(key))])}
          options={all.map(({ key, header }) => ({ value: key, label: header }))}
        />
      </div>
    </>
  );
}
