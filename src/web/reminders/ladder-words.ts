import { useText } from '../text/index.ts';
import { climbs, switches } from './ladder-draft.rules.ts';
import type { Ladder, PreviewedStep } from './reminders.graphql.ts';

/** The ladder in words, from the first step to the last. */
export function useLadderWords() {
  const t = useText('reminders');
  const tNotices = useText('notices');
  return {
    own(ladder: Ladder): string[] {
      const [assigned, windowOpen, dueMoved, dueToday] = switches.map(key => ladder[key] && t(`switch.${key}`));
      const list = ladder.daysBefore.map(days => t('oneOfDays', { days })).join(t('and'));
      const before = list !== '' && t('daysBefore', { list });
      const overdue = ladder.overdueEvery !== null && t('overdueEvery', { count: ladder.overdueEvery });
      return [assigned, windowOpen, dueMoved, before, dueToday, overdue].filter(line => typeof line === 'string');
    },
    above: (ladder: Ladder): string[] =>
      climbs.flatMap(climb => {
        const days = ladder[climb];
        return days === null ? [] : [t(`climb.${climb}`, { count: days })];
      }),
    lists: ({ digestWeekday, digestDaysAhead, managerAfter }: Ladder): string[] => [
      digestWeekday ? t('listsOn', { weekday: t(`weekday.${digestWeekday}`) }) : t('listsNever'),
      ...(digestWeekday && managerAfter !== null && digestDaysAhead > 0
        ? [t('listsAhead', { count: digestDaysAhead })]
        : []),
    ],
    step: ({ kind, days }: Pick<PreviewedStep, 'kind' | 'days'>): string =>
      days === null ? tNotices(`kinds.${kind}`) : t('stepDays', { count: days }),
  };
}
