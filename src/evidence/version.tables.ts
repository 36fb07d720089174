import { sql } from '../platform/sql.ts';
import { words } from './pack.words.ts';
import { type Round, type Table, type Telling, dutiesOf, onTheClock, person, worded } from './table.ts';

/** Who was moved to a new version in the middle of a course. */
export function versionMoves(round: Round, { zone }: Telling): Table {
  return {
    name: 'version-moves.csv',
    cells: {
      ...person,
      course: sql`c.code`,
      fromVersion: sql`f.number`,
      courseVersion: sql`v.number`,
      changedAt: onTheClock(sql`x.moved_at`, zone),
    },
    rows: sql`from ${dutiesOf(round)} join shinrai.version_moves x on x.assignment_id = a.id
      join shinrai.course_versions f on f.id = x.from_version_id join shinrai.course_versions v on v.id = x.to_version_id
      join shinrai.courses c on c.id = v.course_id order by x.moved_at, e.kana_key, e.id, x.id`,
  };
}

/** What a new version asked of people on top of this duty, and whether they did it. */
export function supplements(round: Round, { zone, locale }: Telling): Table {
  return {
    name: 'supplements.csv',
    cells: {
      ...person,
      course: sql`c.code`,
      fromVersion: sql`f.number`,
      courseVersion: sql`v.number`,
      kind: worded(sql`x.kind`, words[locale].supplement),
      dueOn: sql`x.due_on`,
      askedAt: onTheClock(sql`x.asked_at`, zone),
      doneAt: onTheClock(sql`x.done_at`, zone),
      supersededAt: onTheClock(sql`x.superseded_at`, zone),
    },
    rows: sql`from ${dutiesOf(round)} join shinrai.supplements x on x.assignment_id = a.id
      join shinrai.course_versions f on f.id = x.from_version_id join shinrai.course_versions v on v.id = x.course_version_id
      join shinrai.courses c on c.id = v.course_id order by x.asked_at, e.kana_key, e.id, x.id`,
  };
}
