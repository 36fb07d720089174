import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { standingOf } from '../assignments/standing.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';
import { Department } from '../people/department.entity.ts';
import type { Employment } from '../people/employment.ts';
import { Calendar } from '../platform/calendar.ts';
import { encodeCursor } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import type { ExportLine } from './completion.csv.ts';
import type { CompletionFilter } from './completion.type.ts';
import { type Order, columns, comesAfter, id, keyIn, text } from './order.query.ts';
import { ScopeQuery } from './scope.query.ts';
import { type AssignmentRow, assignmentsOf, byPerson } from './watched-assignment.query.ts';

interface PersonRow {
  number: string;
  name: string;
  kana: string;
  manager: string | null;
}

type LineRow = AssignmentRow &
  PersonRow & {
    departmentId: string;
    employment: Employment;
    assignedOn: string;
    fulfilledOn: string | null;
    bestScore: number | null;
  };

const personColumns = sql`e.number, concat_ws(' ', e.family_name, e.given_name) as name, concat_ws(' ', e.family_kana, e.given_kana) as kana,
  e.manager_id as "managerId"`;

/** Looked up for the rows of a batch only: a join would read the whole roster for each batch. */
const manager = sql`(select concat_ws(' ', m.family_name, m.given_name) from shinrai.employees m where m.id = p."managerId") as manager`;
const bestScore = sql`(select max(t.percent) from shinrai.attempts t where t.assignment_id = p.id) as "bestScore"`;

@Injectable()
export class ExportQuery {
  constructor(
    private readonly scopes: ScopeQuery,
    private readonly calendar: Calendar,
  ) {}

  /** Every assignment of a filter, in batches. */
  async *lines(
    em: EntityManager,
    actor: Actor,
    filter: CompletionFilter & { locale: Locale },
  ): AsyncGenerator<ExportLine[]> {
    const scope = await this.scopes.of(actor, filter);
    const paths = await this.paths(em, filter.locale);
    const zone = this.calendar.timeZone;
    const source = assignmentsOf(
      scope,
      sql`${personColumns}, e.department_id as "departmentId", e.employment,
        (a.assigned_at at time zone ${zone})::date as "assignedOn", (a.fulfilled_at at time zone ${zone})::date as "fulfilledOn",`,
    );
    for await (const found of batches<LineRow>(em, { source, order: byPerson, more: sql`, ${manager}, ${bestScore}` }))
      yield found.map(row =>
        lineOf(row, { path: paths.get(row.departmentId)!, locale: filter.locale, today: scope.today }),
      );
  }

  /** Everybody who may stand in the file, with the names that it would show, in batches. */
  async *people(em: EntityManager, actor: Actor, filter: CompletionFilter): AsyncGenerator<PersonRow[]> {
    const { counted } = await this.scopes.of(actor, filter);
    const source = sql`select e.kana_key as "kanaKey", e.id, ${personColumns} from shinrai.employees e where ${counted}`;
    yield* batches<PersonRow>(em, { source, order: { kanaKey: text, id }, more: sql`, ${manager}` });
  }

  /** What else a file can show that somebody has named: departments and requirements. */
  async labels(em: EntityManager, locale: Locale): Promise<string[]> {
    const name = locale === 'EN' ? sql`coalesce(title_en, title_ja)` : sql`title_ja`;
    const titles = await rows<{ title: string }>(em, sql`select distinct ${name} as title from shinrai.requirements`);
    return [...titles.map(({ title }) => title), ...(await this.paths(em, locale)).values()];
  }

  private async paths(em: EntityManager, locale: Locale): Promise<Map<string, string>> {
    const all = new Map((await em.findAll(Department)).map(department => [department.id, department]));
    const path = (id: string): string => {
      const { nameJa, nameEn, parent } = all.get(id)!;
      const name = locale === 'EN' ? (nameEn ?? nameJa) : nameJa;
      return parent ? `${path(parent.id)} / ${name}` : name;
    };
    return new Map([...all.keys()].map(id => [id, path(id)]));
  }
}

function lineOf(row: LineRow, { path, locale, today }: { path: string; locale: Locale; today: LocalDate }): ExportLine {
  const fulfilledAt = row.fulfilledAt === null ? null : new Date(row.fulfilledAt);
  return {
    number: row.number,
    name: row.name,
    kana: row.kana,
    department: path,
    employment: row.employment,
    manager: row.manager,
    requirement: locale === 'EN' ? (row.titleEn ?? row.titleJa) : row.titleJa,
    cycle: row.cycle,
    assignedOn: row.assignedOn,
    dueOn: row.dueOn,
    standing: standingOf({ dueOn: row.dueOn, fulfilledAt }, today),
    fulfilledOn: row.fulfilledOn,
    bestScore: row.bestScore,
  };
}

interface Batched {
  source: RawBuilder<unknown>;
  order: Order;
  /** Further columns of the rows `p` of a batch. */
  more: RawBuilder<unknown>;
}

const size = 5000;

/** All rows in an order, some at a time, each batch beginning after the last row of the one before. */
async function* batches<Row extends object>(
  em: EntityManager,
  { source, order, more }: Batched,
): AsyncGenerator<Row[]> {
  for (let after: string | null = null; ;) {
    const page = sql`select * from (${source}) p where ${comesAfter(order, after)} order by ${columns(order)} limit ${size}`;
    const found = await rows<Row>(em, sql`select p.* ${more} from (${page}) p order by ${columns(order)}`);
    if (found.length > 0) yield found;
    if (found.length < size) return;
    after = encodeCursor(keyIn(order, found.at(-1)!));
  }
}
