import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { standingOf } from '../assignments/standing.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Employment } from '../people/employment.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';

import type { CompletionFilter } from './completion.filter.ts';
import type { ExportLine } from './export.words.ts';
import { columns } from './order.query.ts';
import { type Scope, ScopeQuery } from './scope.query.ts';
import type { Snapshot } from './snapshot.query.ts';
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

  /** Every assignment of a filter, a portion at a time. */
  async *lines(
    from: Snapshot,
    actor: Actor,
    filter: CompletionFilter & { locale: Locale },
  ): AsyncGenerator<ExportLine[]> {
    const scope = await this.scopes.of(actor, filter);
    const paths = await pathsIn(from, filter.locale);
    const { day: today } = scope.moment;
    for await (const found of from.read<LineRow>(this.source(scope)))
      yield found.map(row => lineOf(row, { path: paths.get(row.departmentId)!, locale: filter.locale, today }));
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
    const name = locale === 'EN' ? sql`coalesce(title_en, title_ja)` : sql`title_ja`;
    const titles = await from.rows<{ title: string }>(sql`select distinct ${name} as title from shinrai.requirements`);
    return [...titles.map(({ title }) => title), ...(await pathsIn(from, locale)).values()];
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
      left join (${best}) best on best.assignment_id = p.id order by ${columns(byPerson, 'p')}`;
  }
}

interface Place {
  id: string;
  nameJa: string;
  nameEn: string | null;
  parentId: string | null;
}

/** Each department with those above it: 本社 / 営業本部. */
async function pathsIn(from: Snapshot, locale: Locale): Promise<Map<string, string>> {
  const found = await from.rows<Place>(
    sql`select id, name_ja as "nameJa", name_en as "nameEn", parent_id as "parentId" from shinrai.departments`,
  );
  const all = new Map(found.map(department => [department.id, department]));
  const path = (id: string): string => {
    const { nameJa, nameEn, parentId } = all.get(id)!;
    const name = locale === 'EN' ? (nameEn ?? nameJa) : nameJa;
    return parentId ? `${path(parentId)} / ${name}` : name;
  };
  return new Map([...all.keys()].map(id => [id, path(id)]));
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
