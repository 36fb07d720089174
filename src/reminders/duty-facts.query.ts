import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { excusedOn } from '../assignments/excused.query.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';

/** A duty as a notice tells of it: as it is when it is read. */
export interface DutyFacts {
  readonly id: string;
  readonly title: LocalizedText;
  readonly dueOn: LocalDate;
  /** The due day when it was told. */
  readonly toldDueOn: string;
  readonly today: LocalDate;
  readonly isDone: boolean;
  /** Nothing is left to do: it is done, or no longer owed, or the person is away. */
  readonly isClosed: boolean;
  /** How often the due day was moved. */
  readonly moves: number;
}

type Row = Omit<DutyFacts, 'toldDueOn' | 'today'>;

@Injectable()
export class DutyFactsQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** One for each, in their order. */
  async of(all: readonly NoticeParams['ASSIGNED'][]): Promise<DutyFacts[]> {
    const today = this.calendar.today();
    const found = await rows<Row>(
      this.em,
      sql`select a.id, jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title, a.due_on::text as "dueOn",
            a.fulfilled_at is not null as "isDone",
            (a.fulfilled_at is not null or a.ended_at is not null or ${excusedOn(today)}) as "isClosed",
            (select count(*)::int from shinrai.due_changes c where c.assignment_id = a.id) as moves
          from shinrai.assignments a join shinrai.requirements r on r.id = a.requirement_id
          where a.id = any(${all.map(({ assignmentId }) => assignmentId)}::uuid[])`,
    );
    const byId = new Map(found.map(duty => [duty.id, duty]));
    return all.map(({ assignmentId, dueOn }) => ({ ...byId.get(assignmentId)!, toldDueOn: dueOn, today }));
  }
}
