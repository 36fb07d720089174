import type { Audience } from '../audiences/audience.rules.ts';
import { conditionsOf } from '../audiences/audience.rules.ts';
import type { Locale } from '../kernel/locale.ts';
import { type LocalDate, plusDays, startOfDay } from '../kernel/local-date.ts';
import { isWorkforce } from '../people/past-company.query.ts';
import { sql } from '../platform/sql.ts';
import { inLocale, paths } from '../reports/export.query.ts';
import { failuresOf, roundOf } from '../reports/make-up.query.ts';
import { type Moment, momentAt } from '../reports/moment.query.ts';
import type { Snapshot } from '../reports/snapshot.query.ts';
import type { Schedule } from '../schedules/schedule.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { type Group, Group as groups, type PackStanding, rosterDayOf } from './pack.rules.ts';
import { stood } from './people.tables.ts';
import type { Names } from './rule.words.ts';
import { type Round, type Telling, dutiesOf, onTheClock, who } from './table.ts';
import { listOf } from '../kernel/names.ts';

/** What a requirement said from an instant on. */
export interface Rule {
  version: number;
  recordedAt: string;
  recordedBy: string | null;
  audience: Audience;
  schedule: Schedule | null;
}

/** One cycle of one requirement, and the folder of the pack in which its files stand. */
export interface RoundFacts extends Round {
  folder: string;
  title: string;
  activityKind: string;
  activityId: string;
  reason: string | null;
  sharesCompletions: boolean;
  createdAt: string;
  createdBy: string | null;
  startedAt: string | null;
  endedAt: string | null;
  dueOn: LocalDate;
  assignedAt: string;
  assignedBy: string | null;
  /** What it said on the day of the roster, and says now. */
  schedule: Schedule | null;
  now: Pick<Rule, 'audience' | 'schedule'>;
}

export interface Tally {
  department: string;
  group: Group;
  standing: PackStanding | null;
  people: number;
}

/** The rounds of a pack: by requirement as they were made, the earlier cycle first. */
export async function roundsOf(
  from: Snapshot,
  { kind, requirement, cycle }: EvidencePack,
  telling: Telling,
): Promise<RoundFacts[]> {
  const { zone, locale } = telling;
  const asked =
    kind === 'CYCLE'
      ? sql`r.id = ${requirement!.id}::uuid and c.cycle = ${cycle}::int`
      : sql`c.cycle between ${cycle - 1}::int and ${cycle}::int`;
  const found = await from.rows<Omit<RoundFacts, 'folder' | 'moment' | 'now'>>(sql`
    select r.id as "requirementId", c.cycle, r.audience, ${inLocale('title', locale)} as title, ${inLocale('reason', locale)} as reason,
      r.activity_kind as "activityKind", r.activity_id as "activityId", r.shares_completions as "sharesCompletions", r.schedule,
      ${onTheClock(sql`r.created_at`, zone)} as "createdAt", ${who(sql`r.created_by`)} as "createdBy",
      ${onTheClock(sql`r.started_at`, zone)} as "startedAt", ${onTheClock(sql`r.ended_at`, zone)} as "endedAt",
      c.due_on as "dueOn", ${onTheClock(sql`c.assigned_at`, zone)} as "assignedAt", ${who(sql`c.assigned_by`)} as "assignedBy"
    from shinrai.requirement_cycles c join shinrai.requirements r on r.id = c.requirement_id
    where ${asked} order by r.created_at, r.id, c.cycle`);
  const numbers = [...new Set(found.map(({ requirementId }) => requirementId))];
  const folderOf = (requirementId: string, year: number) =>
    `rounds/${String(numbers.indexOf(requirementId) + 1).padStart(2, '0')}-${year}/`;
  return found.map(({ audience, schedule, ...round }) => ({
    ...round,
    folder: kind === 'CYCLE' ? '' : folderOf(round.requirementId, round.cycle),
    moment: rosterMoment(rosterDayOf(round.cycle, round.dueOn, telling), telling),
    audience,
    schedule,
    now: { audience, schedule },
  }));
}

const rosterMoment = (on: LocalDate, { day, zone }: Telling): Moment =>
  momentAt(on, on === day ? null : startOfDay(plusDays(on, 1), zone));

/** What the requirement said on a day: its last rule by then, or its first one. */
export const ruleOn = (rules: readonly Rule[], day: LocalDate): Rule | undefined =>
  rules.findLast(({ recordedAt }) => recordedAt.slice(0, 10) <= day) ?? rules[0];

/** What the requirement said, from its first day to the last change. */
export const rulesOf = (from: Snapshot, { requirementId }: Round, { zone }: Telling): Promise<Rule[]> =>
  from.rows<Rule>(sql`
    select version, ${onTheClock(sql`recorded_at`, zone)} as "recordedAt", ${who(sql`recorded_by`)} as "recordedBy", audience, schedule
    from shinrai.requirement_rules where requirement_id = ${requirementId}::uuid order by version`);

/** How many stand where, by department. */
export const talliesOf = (from: Snapshot, round: Round, telling: Telling): Promise<Tally[]> =>
  from.rows<Tally>(sql`
    with recursive stood as materialized (${stood(round, telling)}), departments as (${paths(telling.locale, round.moment.departments)})
    select coalesce(d.path, '–') as department, e."group", e.standing, count(*)::int as people
    from stood e left join departments d on d.id = e.department_id group by 1, 2, 3 order by 1, 2, 3`);

export const sumOf = (tallies: readonly Tally[], fits: (tally: Tally) => boolean = () => true): number =>
  tallies.filter(fits).reduce((sum, { people }) => sum + people, 0);

/** All groups but LEFT are the headcount: nobody is silently missing. */
export const groupsOf = (tallies: readonly Tally[]): { group: Group; people: number }[] =>
  listOf(groups).map(group => ({ group, people: sumOf(tallies, tally => tally.group === group) }));

export const headcountOf = (tallies: readonly Tally[]): number => sumOf(tallies, ({ group }) => group !== 'LEFT');

/** How many were below the level, and how many of them have done it since. */
export async function loopsOf(
  from: Snapshot,
  round: Round,
  { day }: Telling,
): Promise<{ failed: number; closed: number }> {
  const [found] = await from.rows<{ failed: number; closed: number }>(sql`
    select count(*)::int as failed, (count(*) filter (where a.fulfilled_at is not null))::int as closed
    from ${dutiesOf(round)} join (${failuresOf(roundOf(round), momentAt(day, null))}) f on f.assignment_id = a.id`);
  return found!;
}

/** What the ids in these audiences are called. */
export async function namesIn(from: Snapshot, audiences: readonly Audience[], locale: Locale): Promise<Names> {
  const conditions = audiences.flatMap(conditionsOf);
  const ids = conditions.flatMap(each => {
    if ('departments' in each) return each.departments.ids;
    if ('reportsTo' in each) return [each.reportsTo.id];
    if ('completed' in each) return [each.completed.activityId];
    return 'people' in each ? each.people : [];
  });
  const found = await from.rows<{ id: string; name: string }>(sql`
    select id::text, ${inLocale('name', locale)} as name from shinrai.departments where id = any(${ids}::uuid[])
    union all select id::text, concat_ws(' ', number, family_name, given_name) from shinrai.employees where id = any(${ids}::uuid[])
    union all select course_id::text, coalesce(title->>${locale === 'EN' ? 'en' : 'ja'}::text, title->>'ja') from (
      select distinct on (course_id) course_id, title from shinrai.course_versions
      where course_id = any(${ids}::uuid[]) order by course_id, number desc) c`);
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The versions that were begun, sat or are in force: what people were taught. */
export async function versionsOf(from: Snapshot, rounds: readonly Round[]): Promise<string[]> {
  const asked = JSON.stringify(rounds.map(({ requirementId, cycle }) => ({ requirementId, cycle })));
  const found = await from.rows<{ id: string }>(sql`
    with duties as (
      select a.id, a.activity_id from jsonb_to_recordset(${asked}::jsonb) as r("requirementId" uuid, cycle int)
      join shinrai.assignments a on a.requirement_id = r."requirementId" and a.cycle = r.cycle
    ), used as (
      select n.course_version_id as id from duties join shinrai.enrolments n on n.assignment_id = duties.id
      union select v.id from duties join shinrai.attempts t on t.assignment_id = duties.id join shinrai.course_versions v on v.quiz_id = t.quiz_id
      union select s.course_version_id from duties join shinrai.supplements s on s.assignment_id = duties.id
      union (select distinct on (v.course_id) v.id from jsonb_to_recordset(${asked}::jsonb) as r("requirementId" uuid)
        join shinrai.requirements q on q.id = r."requirementId" join shinrai.course_versions v on v.course_id = q.activity_id
        where v.state = 'PUBLISHED' order by v.course_id, v.number desc)
    )
    select v.id from used join shinrai.course_versions v using (id) join shinrai.courses c on c.id = v.course_id order by c.code, v.number`);
  return found.map(({ id }) => id);
}

/** How many lines the long files will have, to tell how far a pack is. */
export async function sizeOf(from: Snapshot, rounds: readonly Round[]): Promise<{ people: number; attempts: number }> {
  const asked = JSON.stringify(rounds.map(({ requirementId, cycle }) => ({ requirementId, cycle })));
  const [found] = await from.rows<{ people: number; attempts: number }>(sql`
    select (select count(*)::int from shinrai.employees e where ${isWorkforce}) * ${rounds.length}::int as people,
      (select count(*)::int from jsonb_to_recordset(${asked}::jsonb) as r("requirementId" uuid, cycle int)
        join shinrai.assignments a on a.requirement_id = r."requirementId" and a.cycle = r.cycle
        join shinrai.attempts t on t.assignment_id = a.id) as attempts`);
  return found!;
}

/** The organisation as the one department at the top is called. */
export async function organisationOf(from: Snapshot, locale: Locale): Promise<string | null> {
  const [found] = await from.rows<{ name: string | null }>(sql`
    select ${inLocale('min', locale)} as name from (
      select min(name_ja) as min_ja, min(name_en) as min_en from shinrai.departments where parent_id is null having count(*) = 1) d`);
  return found?.name ?? null;
}
