import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { excusedOn } from '../assignments/excused.query.ts';
import { Owed } from '../assignments/owed.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';

/** What is owed as a notice tells of it: as it is when it is read. */
export interface DutyFacts {
  readonly id: string;
  readonly assignmentId: string;
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
    private readonly owed: Owed,
  ) {}

  /** One for each, in their order. */
  async of(all: readonly NoticeParams['ASSIGNED'][]): Promise<DutyFacts[]> {
    const today = this.calendar.today();
    const found = await rows<Row>(
      this.em,
      sql`select a.id, a.assignment_id as "assignmentId", a.title, a.due_on::text as "dueOn",
            a.fulfilled_at is not null as "isDone",
            (a.fulfilled_at is not null or a.ended_at is not null or ${excusedOn(today)}) as "isClosed",
            (select count(*)::int from ${this.owed.moves} c where c.owed_id = a.id) as moves
          from ${this.owed.rows} a where a.id = any(${all.map(idOf)}::uuid[])`,
    );
    const byId = new Map(found.map(duty => [duty.id, duty]));
    return all.map(told => ({ ...byId.get(idOf(told))!, toldDueOn: told.dueOn, today }));
  }
}

const idOf = ({ owedId, assignmentId }: NoticeParams['ASSIGNED']): string => owedId ?? assignmentId;
