import { useApi } from '../api/use-api.ts';
import { wholeNumber } from '../ui/whole-number.ts';
import { type ScheduleDraft, customSchedule } from './schedule-draft.rules.ts';
import { CampaignDocument, FiscalYearDocument, type ScheduleInput } from './schedule.graphql.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The schedule that the fields describe; the server makes that of a preset. None while something is missing. */
export function useDraftedSchedule(draft: ScheduleDraft): ScheduleInput | null {
  const { how, dueOn, newHires } = draft;
  const days = newHires.trim() === '' ? null : wholeNumber(newHires);
  const isWhole = days === null || (Number.isInteger(days) && days >= 1 && days <= 365);
  const yearly = useApi(
    FiscalYearDocument,
    { month: Number(draft.month), day: Number(draft.day), newHiresWithin: days },
    { enabled: how === 'YEARLY' && isWhole, keep: true },
  );
  const once = useApi(
    CampaignDocument,
    { dueOn, newHiresWithin: days },
    { enabled: how === 'ONCE' && isDay(dueOn) && isWhole, keep: true },
  );
  if (how === 'YEARLY') return yearly.data?.fiscalYearSchedule ?? null;
  if (how === 'ONCE') return isDay(dueOn) ? (once.data?.campaignSchedule ?? null) : null;
  return isComplete(draft) ? customSchedule(draft) : null;
}

/** Whether every field that this schedule needs is filled in. */
function isComplete({ basis, mode, ...draft }: ScheduleDraft): boolean {
  const numbers = [
    ...(basis.startsWith('AFTER_') ? [draft.afterCount] : []),
    ...(mode === 'NONE' ? [] : [draft.everyCount, draft.windowCount]),
  ];
  return (
    isDay(draft.startsOn) &&
    (basis !== 'ON_DAY' || isDay(draft.dueOn)) &&
    (basis !== 'AFTER_COMPLETION' || draft.other !== '') &&
    (mode !== 'FIXED_DAY' || isDay(draft.anchorOn)) &&
    numbers.every(text => wholeNumber(text) >= 1)
  );
}
