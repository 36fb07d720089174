import { i18next, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { JobRun } from './operation.graphql.ts';
import { recurrenceOf } from './schedule.rules.ts';

/** What jobs there are is only known at run time; one that has no words yet is called by its name. */
type Speak = (key: string) => string;

/** Background work in words. */
export function useJobWords() {
  const t = useText('operation');
  const format = useFormat();
  const say = (key: string, otherwise: string): string =>
    i18next.exists(key, { ns: 'operation' }) ? (t as unknown as Speak)(key) : otherwise;
  return {
    name: (name: string): string => say(`names.${name.replaceAll('.', '-')}`, name),
    schedule(cron: string | null): string {
      const recurrence = cron === null ? null : recurrenceOf(cron);
      if (recurrence === null) return cron ?? t('onDemand');
      if (recurrence.every === 'MINUTE') return t('everyMinute');
      if (recurrence.every === 'MINUTES') return t('everyMinutes', { minutes: recurrence.count });
      return recurrence.every === 'HOUR' ? t('hourly', recurrence) : t('daily', recurrence);
    },
    counts: (counts: JobRun['counts']): string =>
      counts
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => t('countOf', { name: say(`counts.${name}`, name), number: format.number(count) }))
        .join(' / ') || t('nothingDone'),
  };
}
