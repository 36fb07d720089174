import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Period, Schedule } from './schedule.graphql.ts';

/** Says a schedule in the reader's words, a sentence for each part. */
export function useScheduleWords(): (schedule: Schedule) => string[] {
  const t = useText('schedule');
  const tDue = useText('due');
  const format = useFormat();
  const length = ({ count, unit }: Period): string => tDue(unit, { count });
  const first = ({ firstDue: { basis, on, period }, recurrence }: Schedule): string => {
    if (basis === 'ON_DAY') return t('said.onDay', { day: format.day(on!) });
    if (basis === 'ON_FIXED_DAY')
      return t('said.yearly', { day: format.day(recurrence!.anchorOn!), period: length(recurrence!.every) });
    const said = {
      AFTER_HIRE: 'said.afterHire',
      AFTER_ASSIGNMENT: 'said.afterAssignment',
      AFTER_COMPLETION: 'said.afterCompletion',
    } as const;
    return t(said[basis], { period: length(period!) });
  };
  const again = ({ firstDue, recurrence }: Schedule): string[] => {
    if (!recurrence) return [t('said.once')];
    const { mode, every, window, graceDays, anchorOn, atLeast } = recurrence;
    const period = length(every);
    return [
      ...(mode === 'FROM_COMPLETION' ? [t('said.fromCompletion', { period })] : []),
      ...(mode === 'FROM_EXPIRY' ? [t('said.fromExpiry', { period })] : []),
      ...(mode === 'FIXED_DAY' && firstDue.basis !== 'ON_FIXED_DAY'
        ? [t('said.yearly', { day: format.day(anchorOn!), period })]
        : []),
      t('said.window', { period: length(window) }),
      ...(graceDays ? [t('said.grace', { count: graceDays })] : []),
      ...(atLeast ? [t('said.atLeast', { period: length(atLeast) })] : []),
    ];
  };
  return schedule => [
    first(schedule),
    ...(schedule.newHiresWithin ? [t('said.newHires', { count: schedule.newHiresWithin })] : []),
    ...again(schedule),
    t('said.from', { day: format.day(schedule.startsOn) }),
  ];
}
