import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import type { Locale } from '../kernel/locale.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import { csvLine, csvText } from './completion.csv.ts';
import type { CompletionFilter } from './completion.filter.ts';
import { type Cell, type Contents, type ExportColumn, words } from './export.words.ts';
import { type Scope, ScopeQuery } from './scope.query.ts';
import { type Moment, momentOf } from './moment.query.ts';
import type { Snapshot } from './snapshot.query.ts';
import { assignmentsOf } from './watched-assignment.query.ts';

interface PersonRow {
  number: string;
  name: string;
  kana: string;
  manager: string | null;
}

interface Piece {
  /** Of the whole file. */
  rows: number;
  piece: string;
}

interface Csv {
  rows: number;
  pieces: AsyncGenerator<string>;
}

type Sql = RawBuilder<unknown>;

const name = sql`concat_ws(' ', e.family_name, e.given_name)`;
const kana = sql`concat_ws(' ', e.family_kana, e.given_kana)`;
const manager = sql`concat_ws(' ', m.family_name, m.given_name)`;
const withManager = ({ employees }: Moment) => sql`${employees} e left join shinrai.employees m on m.id = e.manager_id`;

/** Of how many people the lines make one piece, and how many pieces come at once: quick, and small enough to be forgotten quickly. */
const [peopleInPiece, piecesAtOnce] = [100, 4];

@Injectable()
export class ExportQuery {
  constructor(
    private readonly scopes: ScopeQuery,
    private readonly calendar: Calendar,
  ) {}

  async count(from: Snapshot, actor: Actor, filter: CompletionFilter): Promise<number> {
    return from.count(assignmentsOf(await this.scopes.of(actor, filter)));
  }

  /** The cells of every assignment of a filter, a portion of lines at a time. */
  async *cells(from: Snapshot, actor: Actor, filter: CompletionFilter, contents: Contents): AsyncGenerator<Cell[][]> {
    const scope = await this.scopes.of(actor, filter);
    const cells = sql.join(this.cellsOf(scope, contents));
    const { parts, source, order } = this.linesOf(scope, contents, text => text);
    const lines = sql`with ${parts} select json_build_array(${cells}) as cells ${source} order by ${order}`;
    for await (const found of from.read<{ cells: Cell[] }>(lines)) yield found.map(({ cells }) => cells);
  }

  /** The same as CSV, and how many lines; many lines in one piece: to take so many cells or lines one by one would cost the most. */
  async csv(from: Snapshot, actor: Actor, filter: CompletionFilter, contents: Contents): Promise<Csv> {
    const scope = await this.scopes.of(actor, filter);
    const line = csvLine(this.cellsOf(scope, contents));
    const { parts, source, order } = this.linesOf(scope, contents, csvText);
    const nth = sql`p.place / ${sql.lit(peopleInPiece)}`;
    const pieces = sql`with ${parts} select (select count(*)::int from owed) as rows, string_agg(${line}, '' order by ${order}) as piece ${source}
      group by ${nth} order by ${nth}`;
    const portions = from.read<Piece>(pieces, piecesAtOnce);
    const first = await portions.next();
    return { rows: first.done ? 0 : first.value[0]!.rows, pieces: textsOf(first, portions) };
  }

  /** Everybody who may stand in the file, with the names that it would show, a portion at a time. */
  async *people(from: Snapshot, actor: Actor, filter: CompletionFilter): AsyncGenerator<PersonRow[]> {
    const { counted, moment } = await this.scopes.of(actor, filter);
    yield* from.read<PersonRow>(sql`select e.number, ${name} as name, ${kana} as kana, ${manager} as manager
      from ${withManager(moment)} where ${counted} order by e.kana_key, e.id`);
  }

  /** What else a file can show that somebody has named: departments and requirements. */
  async labels(from: Snapshot, locale: Locale, { asOf }: CompletionFilter): Promise<string[]> {
    const moment = momentOf(this.calendar, asOf);
    const found = await from.rows<{ label: string }>(
      sql`select distinct ${inLocale('title', locale)} as label from shinrai.requirements union select path from (${paths(locale, moment.departments)}) d`,
    );
    return found.map(({ label }) => label);
  }

  /**
   * The assignments `a` of people `p`, by person as in the browser and for each the earliest due day first; who they are and the title
   * of the requirement `r` stand on many lines and are made only once.
   * Joined as sets: looked up row by row, the scores of a million assignments would take the longest; and which assignments they are is
   * found out only once.
   */
  private linesOf({ people, assignments, moment }: Scope, { locale }: Contents, written: (text: Sql) => Sql) {
    const intime = moment.until === null ? sql`true` : sql`t.finished_at < ${moment.until}`;
    const parts = sql`
      who as materialized (
        select e.id, row_number() over (order by e.kana_key, e.id) as place, e.employment, ${written(sql`e.number`)} as number,
          ${written(name)} as name, ${written(kana)} as kana, ${written(sql`d.path`)} as department, ${written(manager)} as manager
        from ${withManager(moment)} join (${paths(locale, moment.departments)}) d on d.id = e.department_id where ${people}
      ),
      what as materialized (select r.id, ${written(inLocale('title', locale))} as title from shinrai.requirements r),
      owed as materialized (
        select a.id, a.employee_id, a.requirement_id, a.cycle, a.assigned_at, ${moment.dueOn} as due_on, ${moment.fulfilledAt} as fulfilled_at
        from who p join shinrai.assignments a on a.employee_id = p.id where ${assignments}
      ),
      best as (
        select t.assignment_id, max(t.percent) as score from owed a join shinrai.attempts t on t.assignment_id = a.id
        where ${intime} group by 1
      )`;
    const source = sql`from who p join owed a on a.employee_id = p.id join what r on r.id = a.requirement_id
      left join best on best.assignment_id = a.id`;
    return { parts, source, order: sql`p.place, a.due_on, a.id` };
  }

  /** What each column says of a line; the standing is that of standing.rules.ts. */
  private cellsOf({ moment: { day } }: Scope, { columns, locale }: Contents): Sql[] {
    const { employment, standing } = words[locale];
    const dayOf = (instant: Sql) => sql`(${instant} at time zone ${this.calendar.timeZone})::date`;
    const told = Object.entries(employment).map(([code, word]) => sql`when ${code}::text then ${word}::text`);
    const cells: Record<ExportColumn, Sql> = {
      number: sql`p.number`,
      name: sql`p.name`,
      kana: sql`p.kana`,
      department: sql`p.department`,
      employment: sql`case p.employment ${sql.join(told, sql` `)} end`,
      manager: sql`p.manager`,
      requirement: sql`r.title`,
      cycle: sql`a.cycle`,
      assignedOn: dayOf(sql`a.assigned_at`),
      dueOn: sql`a.due_on`,
      standing: sql`case when a.fulfilled_at is not null then ${standing.DONE}::text
        when a.due_on < ${day} then ${standing.OVERDUE}::text else ${standing.DUE}::text end`,
      fulfilledOn: dayOf(sql`a.fulfilled_at`),
      bestScore: sql`best.score`,
    };
    return columns.map(column => cells[column]);
  }
}

async function* textsOf(first: IteratorResult<Piece[]>, later: AsyncIterable<Piece[]>): AsyncGenerator<string> {
  if (!first.done) for (const { piece } of first.value) yield piece;
  for await (const portion of later) for (const { piece } of portion) yield piece;
}

/** Each department with those above it: 本社 / 営業本部. */
export const paths = (locale: Locale, departments = sql`shinrai.departments`) => sql`
  with recursive tree as (
    select id, ${inLocale('name', locale)} as path from ${departments} d where parent_id is null
    union all select below.id, tree.path || ' / ' || ${inLocale('below.name', locale)} from ${departments} below join tree on below.parent_id = tree.id
  ) select id, path from tree`;

export const inLocale = (column: string, locale: Locale): Sql => {
  const [ja, en] = [sql.ref(`${column}_ja`), sql.ref(`${column}_en`)];
  return locale === 'EN' ? sql`coalesce(${en}, ${ja})::text` : sql`${ja}::text`;
};
