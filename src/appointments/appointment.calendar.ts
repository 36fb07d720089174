import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

import type { Locale } from '../kernel/locale.ts';
import type { AppointmentFacts, Attendee } from './appointment-facts.query.ts';

/** All that a calendar says, which others may see: never why. */
const summary: Readonly<Record<Locale, string>> = { JA: '個別面談', EN: 'One-on-one interview' };

/**
 * The appointment for both calendars: the UID stays and the SEQUENCE grows, so that the entry moves, and goes (RFC 5546, 2.1.5, 3.2.2
 * and 3.2.5). None where the interviewer has no address: an invitation needs somebody who invites.
 */
export function invitationOf(appointment: AppointmentFacts, locale: Locale, url: string | null): string | null {
  const { state, eventId, sequence, startsAt, endsAt, place, at, interviewer, employee } = appointment;
  if (!interviewer.email) return null;
  const stands = state === 'BOOKED';
  const method = stands ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL;
  const calendar = ical({ method, prodId: '//Shinrai//Shinrai//JA' });
  calendar.createEvent({
    id: `${eventId}@shinrai`,
    sequence: stands ? sequence : sequence + 1,
    status: stands ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    start: startsAt,
    end: endsAt,
    stamp: at,
    summary: summary[locale],
    organizer: { name: interviewer.name, email: interviewer.email },
    attendees: [employee, interviewer].flatMap(comingOf),
    ...(place && { location: place }),
    ...(url && { url }),
  });
  return calendar.toString();
}

/** Both have agreed by booking: nobody is asked for an answer. */
const comingOf = ({ name, email }: Attendee) =>
  email ? [{ name, email, rsvp: false, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED }] : [];
