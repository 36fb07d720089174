import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Owed } from '../assignments/owed.ts';
import { type LocalDate, daysBetween } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuseField } from '../kernel/refusal.ts';
import type { NoticeKind } from '../notices/notice-kind.ts';
import { ListedPeopleQuery, type ListedPerson } from '../people/listed-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { type RawBuilder, row, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { DigestQuery } from './digest.query.ts';
import { lastDigestDay } from './digest.rules.ts';
import type { DigestCounts } from './digest.words.ts';
import type { Ladder } from './ladder.ts';
import { LadderService, checked } from './ladder.service.ts';
import type {
  PreviewedRemindersArgs,
  PreviewedStepType,
  ReminderPreviewArgs,
  ReminderPreviewType,
} from './preview.type.ts';
import { ReminderQuery } from './reminder.query.ts';
import { ReminderService } from './reminder.service.ts';

const farthest = 366;

export interface PreviewedReminder {
  id: string;
  person: ListedPerson;
  title: LocalizedText | null;
  dueOn: LocalDate | null;
  watched: DigestCounts | null;
}

type Row = PreviewedReminder & { kanaKey: string };

const order: readonly NoticeKind[] = [
  'ASSIGNED',
  'WINDOW_OPEN',
  'DUE_MOVED',
  'DUE_SOON',
  'DUE_TODAY',
  'OVERDUE',
  'DIGEST',
];

/** What the outbox would be given on a day: the same statements, and nothing is written. */
@Injectable()
export class PreviewQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly ladders: LadderService,
    private readonly reminders: ReminderQuery,
    private readonly digests: DigestQuery,
    private readonly service: ReminderService,
    private readonly people: ListedPeopleQuery,
    private readonly owed: Owed,
  ) {}

  async preview({ day, ladder }: ReminderPreviewArgs): Promise<ReminderPreviewType> {
    const steps = await rows<PreviewedStepType>(
      this.em,
      sql`select t.kind, t.days, count(*)::int as notices, count(distinct t.employee_id)::int as people
          from (${await this.told(day, ladder)}) t group by t.kind, t.days`,
    );
    return { day, mailFrom: this.service.mailFrom(day), steps: steps.toSorted(inOrder) };
  }

  async page(args: PreviewedRemindersArgs): Promise<Connection<PreviewedReminder>> {
    const { day, ladder, kind, days = null, first, after } = args;
    const told = sql`select * from (${await this.told(day, ladder)}) t where t.kind = ${kind} and t.days is not distinct from ${days}::int`;
    const start = startAfter(after, isText);
    const id = sql`coalesce(t.owed_id, t.employee_id)`;
    const later = start ? sql`(e.kana_key, ${id}) > (${start.key}, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<Row>(
        this.em,
        sql`select ${id} as id, e.kana_key as "kanaKey", ${this.people.person()} as person, t.due_on::text as "dueOn",
              a.title,
              case when t.kind = 'DIGEST' then t.params end as watched
            from (${told}) t join shinrai.employees e on e.id = t.employee_id
            left join ${this.owed.rows} a on a.id = t.owed_id
            where ${later} order by e.kana_key, ${id} limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from (${told}) t`),
    ]);
    return toConnection(found, first, count, ({ kanaKey, id }) => [kanaKey, id]);
  }

  /** What falls on that very day; today also what was missed before. All that comes after the due day is one step. */
  private async told(day: LocalDate, wanted: Ladder | null | undefined): Promise<RawBuilder<unknown>> {
    const isToday = this.check(day);
    const ladder = wanted ? checked(wanted) : await this.ladders.current();
    const steps = (await this.reminders.steps(ladder, day)).filter(({ step }) => isToday || step.on === day);
    const columns = sql`t.kind, case when t.kind = 'DUE_SOON' then t.days end as days, t.employee_id, t.owed_id, t.due_on, t.params`;
    const lists = await this.lists(ladder, day, isToday);
    return sql`select ${columns} from (${this.reminders.told(steps, day)} ${lists ? sql`union all (${lists})` : sql``}) t
      where not exists (select from shinrai.notices n where n.key = t.key)`;
  }

  private async lists(ladder: Ladder, day: LocalDate, isToday: boolean): Promise<RawBuilder<unknown> | null> {
    if (!this.calendar.isBusinessDay(day)) return null;
    if (isToday) return this.digests.told(ladder, day, await this.service.listsOf(ladder, day));
    return this.digests.told(ladder, day, lastDigestDay(ladder, day, this.calendar) === day ? 'ALL' : 'NEW_THAT_DAY');
  }

  private check(day: LocalDate): boolean {
    const ahead = daysBetween(this.calendar.today(), day);
    if (ahead < 0) refuseField('day', 'notInThePast');
    if (ahead > farthest) refuseField('day', 'max');
    return ahead === 0;
  }
}

const inOrder = (one: PreviewedStepType, other: PreviewedStepType): number =>
  order.indexOf(one.kind) - order.indexOf(other.kind) || (other.days ?? 0) - (one.days ?? 0);
