import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { ActivityKind } from '../activities/activity-kind.ts';
import { excusedOn, dueOnAsOf } from '../assignments/excused.query.ts';
import { belongsTo } from '../audiences/audience.query.ts';
import type { Audience } from '../audiences/audience.rules.ts';
import { type LocalDate, plusDays, startOfDay } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { employeesAsOf } from '../people/past-company.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { type TrainingState, trainingStateOn } from './training.rules.ts';

/** How somebody stood with one thing that was asked of them. */
export interface TrainingRow {
  readonly requirementId: string;
  readonly title: LocalizedText;
  readonly activityKind: ActivityKind;
  readonly cycle: number | null;
  readonly dueOn: LocalDate | null;
  readonly fulfilledOn: LocalDate | null;
  readonly state: TrainingState;
  /** On leave or exempt that day. */
  readonly excused: boolean;
  /** Of the certificate that was issued by then and holds to this day, or did. */
  readonly certificate: string | null;
}

interface Found {
  requirementId: string;
  title: LocalizedText;
  activityKind: ActivityKind;
  cycle: number | null;
  dueOn: LocalDate | null;
  assignedAt: string | null;
  fulfilledAt: string | null;
  endedAt: string | null;
  excused: boolean;
  certificate: string | null;
}

interface Asked {
  id: string;
  title: LocalizedText;
  activityKind: ActivityKind;
  audience: Audience;
}

/** What the ledger says of somebody as of the end of a past day: the training record on the day of an act, by itself. */
@Injectable()
export class TrainingQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** Of each requirement the newest duty, and older ones that were still open; then what was asked of others like them and not of them. */
  async of(personId: string, day: LocalDate): Promise<TrainingRow[]> {
    const until = startOfDay(plusDays(day, 1), this.calendar.timeZone);
    const owed = await this.owed(personId, day, until);
    const known = new Set(owed.map(({ requirementId }) => requirementId));
    const asked = (await this.askedThen(until)).filter(({ id }) => !known.has(id));
    const never = await this.belonging(personId, day, until, asked);
    return [...owed.map(found => this.shown(found, day)), ...never.map(neverAssigned)];
  }

  private owed(personId: string, day: LocalDate, until: Date): Promise<Found[]> {
    return rows<Found>(
      this.em,
      sql`select * from (
            select a.requirement_id as "requirementId", jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title,
              a.activity_kind as "activityKind", a.cycle, ${dueOnAsOf(until)} as "dueOn", a.assigned_at as "assignedAt",
              a.fulfilled_at as "fulfilledAt", a.ended_at as "endedAt", ${excusedOn(day, until)} as excused,
              (select c.code from shinrai.certificates c where c.assignment_id = a.id and c.issued_at < ${until}) as certificate,
              row_number() over (partition by a.requirement_id order by a.assigned_at desc, a.part desc) = 1 as newest
            from shinrai.assignments a join shinrai.requirements r on r.id = a.requirement_id
            where a.employee_id = ${personId} and a.assigned_at < ${until}) d
          where d.newest or ((d."fulfilledAt" is null or d."fulfilledAt" >= ${until}) and (d."endedAt" is null or d."endedAt" >= ${until}))
          order by d."dueOn", d."requirementId"`,
    );
  }

  /** What was asked of anybody at that instant, with whom it was for then. */
  private askedThen(until: Date): Promise<Asked[]> {
    return rows<Asked>(
      this.em,
      sql`select r.id, jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title, r.activity_kind as "activityKind",
            coalesce((select l.audience from shinrai.requirement_rules l where l.requirement_id = r.id and l.recorded_at < ${until}
              order by l.version desc limit 1), r.audience) as audience
          from shinrai.requirements r
          where (r.ended_at is null or r.ended_at >= ${until})
            and (r.started_at < ${until} or exists (
              select from shinrai.requirement_cycles c where c.requirement_id = r.id and c.assigned_at < ${until}))
          order by r.created_at, r.id`,
    );
  }

  /** Those of them whose audience the person belonged to on that day. */
  private async belonging(personId: string, day: LocalDate, until: Date, asked: readonly Asked[]): Promise<Asked[]> {
    if (asked.length === 0) return [];
    const asOf = { day, timeZone: this.calendar.timeZone, until };
    const each = asked.map(({ id, audience }) => sql`select ${id}::uuid as id where ${belongsTo(audience, asOf)}`);
    const found = await rows<{ id: string }>(
      this.em,
      sql`select of.id from ${employeesAsOf(until)} e cross join lateral (${sql.join(each, sql` union all `)}) of where e.id = ${personId}`,
    );
    const theirs = new Set(found.map(({ id }) => id));
    return asked.filter(({ id }) => theirs.has(id));
  }

  private shown(found: Found, day: LocalDate): TrainingRow {
    const instant = (text: string | null) => (text === null ? null : new Date(text));
    const [assignedAt, fulfilledAt, endedAt] = [found.assignedAt, found.fulfilledAt, found.endedAt].map(instant) as [
      Date,
      Date | null,
      Date | null,
    ];
    const { requirementId, title, activityKind, cycle, dueOn, excused, certificate } = found;
    const duty = { assignedOn: this.calendar.dayOf(assignedAt), dueOn, fulfilledAt, endedAt };
    const state = trainingStateOn(duty, day, this.calendar.timeZone);
    const isDone = state === 'FULFILLED' || state === 'FULFILLED_LATE';
    const fulfilledOn = isDone ? this.calendar.dayOf(fulfilledAt!) : null;
    return { requirementId, title, activityKind, cycle, dueOn, fulfilledOn, state, excused, certificate };
  }
}

const neverAssigned = ({ id, title, activityKind }: Asked): TrainingRow => ({
  requirementId: id,
  title,
  activityKind,
  cycle: null,
  dueOn: null,
  fulfilledOn: null,
  state: 'NEVER_ASSIGNED',
  excused: false,
  certificate: null,
});
