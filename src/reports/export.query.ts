import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import type { Locale } from '../kernel/locale.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import type { CompletionFilter } from './completion.filter.ts';
import { type Cell, type ExportColumn, words } from './export.words.ts';
import { columns } from './order.query.ts';
import { type Scope, ScopeQuery } from './scope.query.ts';
import type { Snapshot } from './snapshot.query.ts';
import { assignmentsOf, byPerson } from './watched-assignment.query.ts';

interface PersonRow {
  number: string;
  name: string;
  kana: string;
  manager: string | null;
}

/** What stands in a file, and in which words. */
export interface Contents {
  columns: readonly ExportColumn[];
  locale: Locale;
}

const personColumns = sql`e.number, concat_ws(' ', e.family_name, e.given_name) as name, concat_ws(' ', e.family_kana, e.given_kana) as kana,
  e.manager_id as "managerId"`;
const manager = sql`concat_ws(' ', m.family_name, m.given_name) as manager`;
const withManager = sql`left join shinrai.employees m on m.id = p."managerId"`;

@Injectable()
export class ExportQuery {
  constructor(
    private readonly scopes: ScopeQuery,
    private readonly calendar: Calendar,
  ) {}

  async count(from: Snapshot, actor: Actor, filter: CompletionFilter): Promise<number> {
    return from.count(assignmentsOf(await this.scopes.of(actor, filter)));
  }

  /** The cells of every assignment of a filter, a portion of lines at a time; made by the database, which is quicker at it. */
  async *lines(from: Snapshot, actor: Actor, filter: CompletionFilter, contents: Contents): AsyncGenerator<Cell[][]> {
    const scope = await this.scopes.of(actor, filter);
    const cells = cellsIn(contents.locale, scope);
    const line = sql.join(contents.columns.map(column => cells[column]));
    const source = sql`select json_build_array(${line}) as cells from (${this.source(scope)}) p
      join (${paths(contents.locale)}) d on d.id = p."departmentId" order by ${columns(byPerson, 'p')}`;
    for await (const found of from.read<{ cells: Cell[] }>(source)) yield found.map(({ cells }) => cells);
  }

  /** Everybody who may stand in the file, with the names that it would show, a portion at a time. */
  async *people(from: Snapshot, actor: Actor, filter: CompletionFilter): AsyncGenerator<PersonRow[]> {
    const { counted } = await this.scopes.of(actor, filter);
    yield* from.read<PersonRow>(sql`select p.*, ${manager} from (
      select e.kana_key as "kanaKey", e.id, ${personColumns} from shinrai.employees e where ${counted}
    ) p ${withManager} order by p."kanaKey", p.id`);
  }

  /** What else a file can show that somebody has named: departments and requirements. */
  async labels(from: Snapshot, locale: Locale): Promise<string[]> {
    const found = await from.rows<{ label: string }>(
      sql`select distinct ${inLocale('title', locale)} as label from shinrai.requirements union select path from (${paths(locale)}) d`,
    );
    return found.map(({ label }) => label);
  }

  /** Joined as sets: looked up row by row, the scores of a million assignments would take the longest. */
  private source(scope: Scope): RawBuilder<unknown> {
    const zone = this.calendar.timeZone;
    const { fulfilledAt, until } = scope.moment;
    const more = sql`${personColumns}, e.department_id as "departmentId", e.employment,
      (a.assigned_at at time zone ${zone})::date as "assignedOn", (${fulfilledAt} at time zone ${zone})::date as "fulfilledOn",`;
    const best = sql`select t.assignment_id, max(t.percent) as "bestScore"
      from shinrai.employees e join shinrai.assignments a on a.employee_id = e.id join shinrai.attempts t on t.assignment_id = a.id
      where ${scope.people} and ${scope.assignments} and ${until === null ? sql`true` : sql`t.finished_at < ${until}`} group by 1`;
    return sql`select p.*, ${manager}, best."bestScore" from (${assignmentsOf(scope, more)}) p ${withManager}
      left join (${best}) best on best.assignment_id = p.id`;
  }
}

/** Each cell of a line of `source` with the path `d` of its department; the standing is that of standing.rules.ts. */
function cellsIn(locale: Locale, { moment }: Scope): Record<ExportColumn, RawBuilder<unknown>> {
  const { employment, standing } = words[locale];
  const told = Object.entries(employment).map(([code, word]) => sql`when ${code}::text then ${word}::text`);
  return {
    number: sql`p.number`,
    name: sql`p.name`,
    kana: sql`p.kana`,
    department: sql`d.path`,
    employment: sql`case p.employment ${sql.join(told, sql` `)} end`,
    manager: sql`p.manager`,
    requirement: locale === 'EN' ? sql`coalesce(p."titleEn", p."titleJa")` : sql`p."titleJa"`,
    cycle: sql`p.cycle`,
    assignedOn: sql`p."assignedOn"`,
    dueOn: sql`p."dueOn"`,
    standing: sql`case when p."fulfilledAt" is not null then ${standing.DONE}::text
      when p."dueOn" < ${moment.day} then ${standing.OVERDUE}::text else ${standing.DUE}::text end`,
    fulfilledOn: sql`p."fulfilledOn"`,
    bestScore: sql`p."bestScore"`,
  };
}

/** Each department with those above it: 本社 / 営業本部. */
const paths = (locale: Locale) => sql`
  with recursive tree as (
    select id, ${inLocale('name', locale)} as path from shinrai.departments where parent_id is null
    union all select below.id, tree.path || ' / ' || ${inLocale('below.name', locale)} from shinrai.departments below join tree on below.parent_id = tree.id
  ) select id, path from tree`;

const inLocale = (column: string, locale: Locale) => {
  const [ja, en] = [sql.ref(`${column}_ja`), sql.ref(`${column}_en`)];
  return locale === 'EN' ? sql`coalesce(${en}, ${ja})::text` : sql`${ja}::text`;
};
