import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { employments } from './people.search.ts';
import { isRosterColumn } from './roster.rules.ts';

/** A column by its name here; one that only the file knows stands in quotes. */
export function useFieldName(): (column: string) => string {
  const t = useText('people');
  return column => (isRosterColumn(column) ? t(`field.${column}`) : t('import.ownHeader', { column }));
}

const days: readonly string[] = ['hiredOn', 'leftOn', 'leaveFrom', 'leaveUntil'];

/** What stands in a column, as people say it. */
export function useFieldValue(): (column: string, value: string | null) => string {
  const t = useText('people');
  const tWords = useText('words');
  const format = useFormat();
  return (column, value) => {
    if (!value) return t('import.nothing');
    if (days.includes(column) && /^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value);
    const employment = employments.find(known => known === value);
    if (column === 'employment' && employment) return tWords(`employment.${employment}`);
    return column === 'locale' && (value === 'JA' || value === 'EN') ? t(`locale.${value}`) : value;
  };
}
