import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { daysBetween } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { changed, rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppointmentNotices } from './appointment-notices.ts';
import { type Series, type Span, minutesOf, mostDays, mostSlots, slotsOf } from './slot.rules.ts';
import type { OpenInterviewSlotsInput } from './slot.type.ts';

/** When an interviewer has time. */
@Injectable()
export class SlotService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly notices: AppointmentNotices,
  ) {}

  /** All of them, or none. */
  @Transaction()
  async open(actor: Actor, { mode, place, ...input }: OpenInterviewSlotsInput): Promise<number> {
    const spans = slotsOf(seriesOf(input), this.calendar.timeZone, day => this.calendar.isBusinessDay(day));
    if (spans.length === 0) refuseField('until', 'fitsASlot');
    if (spans.length > mostSlots) refuseField('lastDay', 'notTooManySlots');
    if (spans[0]!.startsAt <= this.clock.now()) refuse('SLOT_PAST');
    const opened = await this.insert(actor, spans, mode, place?.trim() || null);
    if (opened < spans.length) refuse('SLOT_OVERLAP', { slots: spans.length - opened });
    this.audit.done(actor, 'OPEN_INTERVIEW_SLOTS', null, { slots: opened, from: spans[0]!.startsAt.toISOString() });
    return opened;
  }

  /** Those that have not begun; who had booked one is asked to choose another. */
  @Transaction()
  async withdraw(actor: Actor, ids: readonly string[]): Promise<number> {
    if (!ids.every(isId)) refuse('NOT_FOUND');
    const now = this.clock.now();
    const wanted = [...new Set(ids)];
    const withdrawn = await changed(
      this.em,
      sql`update shinrai.interview_slots set withdrawn_at = ${now}
          where id = any(${wanted}::uuid[]) and interviewer_id = ${actor.id} and withdrawn_at is null and starts_at > ${now}`,
    );
    if (withdrawn < wanted.length) refuse('NOT_FOUND');
    const freed = await rows<{ id: string }>(
      this.em,
      sql`update shinrai.interview_bookings set state = 'WITHDRAWN', closed_at = ${now}, closed_by = ${actor.id}
          where slot_id = any(${wanted}::uuid[]) and state = 'BOOKED' returning id`,
    );
    const freedIds = freed.map(({ id }) => id);
    await this.notices.tellBoth('INTERVIEW_CANCELLED', freedIds);
    this.audit.done(actor, 'WITHDRAW_INTERVIEW_SLOTS', null, { slots: withdrawn, booked: freed.length });
    return withdrawn;
  }

  /** In one statement; what overlaps another slot of theirs is left out, by the constraint. */
  private insert({ id }: Actor, spans: readonly Span[], mode: string, place: string | null): Promise<number> {
    return changed(
      this.em,
      sql`insert into shinrai.interview_slots (id, interviewer_id, starts_at, ends_at, mode, place, opened_at)
          select shinrai.uuid_v7(), ${id}::uuid, "startsAt", "endsAt", ${mode}, ${place}::text, ${this.clock.now()}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as s("startsAt" timestamptz, "endsAt" timestamptz)
          order by "startsAt"
          on conflict do nothing`,
    );
  }
}

function seriesOf({
  firstDay,
  lastDay,
  from,
  until,
  minutes,
  pause,
}: Omit<OpenInterviewSlotsInput, 'mode' | 'place'>): Series {
  if (lastDay < firstDay) refuseField('lastDay', 'notBeforeTheFirst');
  if (daysBetween(firstDay, lastDay) >= mostDays) refuseField('lastDay', 'notTooManySlots');
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start === null) return refuseField('from', 'isTime');
  return { firstDay, lastDay, from: start, until: end ?? refuseField('until', 'isTime'), minutes, pause };
}
