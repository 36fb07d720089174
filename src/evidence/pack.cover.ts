import { LessonTheme } from '../courses/lesson-theme.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listOf } from '../kernel/names.ts';
import { sql } from '../platform/sql.ts';
import { paths } from '../reports/export.query.ts';
import type { Snapshot } from '../reports/snapshot.query.ts';
import { type CoverWords, coverWords } from './cover.words.ts';
import type { Told, ToldRound } from './pack.about.ts';
import { type Tally, groupsOf, headcountOf, sumOf } from './pack.facts.ts';
import { words } from './pack.words.ts';
import { stood } from './people.tables.ts';
import { share } from './share.rules.ts';
import { audienceInWords, scheduleInWords } from './rule.words.ts';
import { type Round, type Telling, dayIn } from './table.ts';
import { byTheme } from './theme.rules.ts';

/** Somebody who owes it and has not done it, and what is known of why. */
interface Unfinished {
  number: string;
  name: string;
  department: string;
  dueOn: string | null;
  group: Tally['group'];
  standing: Tally['standing'];
  /** The day on which it was done after all, later than that of the roster. */
  doneOn: LocalDate | null;
  failed: number;
  asked: boolean;
  doubt: boolean;
}

/** So many lines of people, and of departments, the cover has in all, and so many of a round; the roster has them all. */
const [lines, mostPeople] = [3000, 300];
const peopleOf = (rounds: number): number => Math.min(mostPeople, Math.floor(lines / rounds));
const departmentLines = (rounds: number): number => Math.floor(lines / rounds);

/** Who has not done it, the longest overdue first, as many as the cover of so many rounds has. */
export const unfinished = (from: Snapshot, round: Round, telling: Telling, rounds: number): Promise<Unfinished[]> =>
  from.rows<Unfinished>(sql`
    with recursive stood as materialized (${stood(round, telling)}), departments as (${paths(telling.locale, round.moment.departments)})
    select e.number, concat_ws(' ', e.family_name, e.given_name) as name, coalesce(d.path, '–') as department, e.due_on as "dueOn", e."group", e.standing,
      ${dayIn(sql`e.fulfilled_at`, telling.zone)} as "doneOn",
      (select count(*)::int from shinrai.attempts t where t.assignment_id = e.assignment_id and not t.passed) as failed,
      exists (select from shinrai.petitions x where x.assignment_id = e.assignment_id and x.state = 'REQUESTED') as asked,
      exists (select from shinrai.ledger_exceptions x where x.requirement_id = ${round.requirementId}::uuid
        and x.employee_id = e.id and x.resolved_at is null) as doubt
    from stood e left join departments d on d.id = e.department_id
    where e.standing is distinct from 'DONE' and e."group" not in ('NOT_IN_AUDIENCE', 'LEFT', 'RELEASED')
    order by e.due_on nulls last, e.kana_key, e.id limit ${peopleOf(rounds)}`);

/** What an auditor reads first. */
export function coverOf({ pack, telling, organisation, rounds, names, texts }: Told, people: Unfinished[][]) {
  const { locale, day } = telling;
  const said = coverWords[locale];
  const title = pack.kind === 'CYCLE' ? said.titleOfCycle : said.titleOfYears(pack.cycle - 1, pack.cycle);
  const heads = listOf(LessonTheme).map(theme => [
    words[locale].theme[theme],
    byTheme(texts)
      .filter(taught => taught.theme === theme)
      .map(({ text, lesson }) => `${said.pick(lesson.title)}（${text.code} v${text.number}）`)
      .join(said.comma) || said.none,
  ]);
  return {
    title,
    lang: locale === 'EN' ? 'en' : 'ja',
    day,
    said: { ...said.labels },
    facts: [
      [said.organisation, organisation ?? '–'],
      [said.madeAt, `${instant(telling)}（${telling.zone}）`],
      [said.askedBy, pack.askedByLabel],
    ],
    themes: heads,
    rounds: rounds.map((round, i) => roundOf(round, people[i]!, { names, said, locale, count: rounds.length })),
  };
}

function roundOf(
  round: ToldRound,
  people: Unfinished[],
  { names, said, locale, count }: Pick<Told, 'names'> & { said: CoverWords; locale: Locale; count: number },
) {
  const { tallies } = round;
  const { group, standing } = words[locale];
  const departments = departmentsOf(tallies);
  const owing = (tally: Tally) => tally.group === 'ASSIGNED';
  const [owed, done] = [sumOf(tallies, owing), sumOf(tallies, tally => owing(tally) && tally.standing === 'DONE')];
  return {
    title: said.roundTitle(round.title, round.cycle),
    facts: [
      [said.audience, audienceInWords(round.audience, names, locale)],
      [said.schedule, scheduleInWords(round.schedule, locale).join(' ')],
      [said.dueOn, round.dueOn],
      [said.rosterOn, round.moment.day],
      [said.assignedAt, round.assignedAt],
      [said.rules, said.changes(round.rules.length)],
    ],
    counts: [
      ...groupsOf(tallies)
        .filter(each => each.group !== 'LEFT')
        .map(each => [group[each.group], String(each.people)]),
      [said.headcount, String(headcountOf(tallies))],
    ],
    rate: said.rate(done, owed),
    loops: said.loops(round.loops),
    departments: departments.slice(0, departmentLines(count)),
    moreDepartments: departments.length > departmentLines(count) ? said.moreDepartments(departmentLines(count)) : null,
    people: people.map(person => [
      person.number,
      person.name,
      person.department,
      person.dueOn ?? '–',
      person.group === 'ASSIGNED' ? standing[person.standing!] : group[person.group],
      reasons(person, said),
    ]),
    more: people.length === peopleOf(count) ? said.more(people.length) : null,
  };
}

function reasons({ doneOn, failed, asked, doubt }: Unfinished, said: CoverWords): string {
  if (doneOn !== null) return said.doneLater(doneOn);
  return [failed > 0 ? said.failed(failed) : '', asked ? said.asked : '', doubt ? said.doubt : '']
    .filter(part => part !== '')
    .join(said.comma);
}

/** Department, owed, done, overdue, share. */
function departmentsOf(tallies: readonly Tally[]): string[][] {
  const owed = tallies.filter(({ group }) => group === 'ASSIGNED');
  return [...Map.groupBy(owed, ({ department }) => department)].map(([department, of]) => {
    const [all, done] = [sumOf(of), sumOf(of, ({ standing }) => standing === 'DONE')];
    const late = sumOf(of, ({ standing }) => standing === 'OVERDUE' || standing === 'MISSED');
    return [department, String(all), String(done), String(late), share(done, all)];
  });
}

const instant = ({ now, zone }: Telling): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(now);
