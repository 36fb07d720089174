import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

import type { Locale } from '../kernel/locale.ts';
import { textIn } from '../kernel/localized-text.ts';
import type { DutyFacts } from './duty-facts.query.ts';

const summary: Readonly<Record<Locale, (title: string) => string>> = {
  JA: title => `期限: ${title}`,
  EN: title => `Due: ${title}`,
};

/** The due day as an entry of a whole day. The UID stays and the SEQUENCE grows, so that a day that was moved moves the entry (RFC 5545, 3.8.7.4). */
export function calendarOf(duty: DutyFacts, locale: Locale, publicUrl: string | null): string {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: '//Shinrai//Shinrai//JA' });
  // a whole day is written by its date in UTC: no zone is given, or it would be the day before somewhere
  const day = new Date(`${duty.dueOn}T00:00:00Z`);
  calendar.createEvent({
    id: `${duty.id}@shinrai`,
    sequence: duty.moves,
    start: day,
    allDay: true,
    stamp: new Date(`${duty.today}T00:00:00Z`),
    summary: summary[locale](textIn(locale, duty.title)),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(publicUrl && { url: publicUrl + pathOf(duty) }),
  });
  return calendar.toString();
}

export const pathOf = ({ assignmentId }: DutyFacts): string => `/training/${assignmentId}`;
