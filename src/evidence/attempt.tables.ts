import { sql } from '../platform/sql.ts';
import type { Snapshot } from '../reports/snapshot.query.ts';
import { words } from './pack.words.ts';
import { type ShownAttempt, shownLine } from './shown.rules.ts';
import { type Round, type Sql, type Table, type Telling, dutiesOf, onTheClock, person, worded } from './table.ts';

const sat = (round: Round): Sql => sql`from ${dutiesOf(round)} join shinrai.attempts t on t.assignment_id = a.id
  left join shinrai.course_versions v on v.quiz_id = t.quiz_id left join shinrai.courses c on c.id = v.course_id`;

/** Every sitting with its score. */
export function attempts(round: Round, { zone, locale }: Telling): Table {
  const { end, passed } = words[locale];
  return {
    name: 'attempts.csv',
    cells: {
      attempt: sql`t.id`,
      ...person,
      nth: sql`t.number`,
      course: sql`c.code`,
      courseVersion: sql`v.number`,
      contentHash: sql`v.content_hash`,
      startedAt: onTheClock(sql`t.started_at`, zone),
      finishedAt: onTheClock(sql`t.finished_at`, zone),
      end: worded(sql`t."end"`, end),
      score: sql`t.score`,
      maxScore: sql`t.max_score`,
      percent: sql`round(t.percent::numeric, 1)`,
      passMark: sql`t.pass_mark`,
      passed: worded(sql`t.passed::text`, passed),
      extraMinutes: sql`t.extra_minutes`,
    },
    rows: sql`${sat(round)} order by e.kana_key, e.id, a.part, t.number`,
  };
}

/** So many sittings come at once: each brings all its questions. */
const portion = 25;

/** Every question as it was shown and answered, one sitting a line. */
export async function* questionsAsShown(
  from: Snapshot,
  round: Round,
  told: (lines: number) => void,
): AsyncGenerator<Buffer> {
  const questions = sql`(select json_agg(json_build_object('position', q.position, 'code', q.code, 'topic', q.topic, 'kind', q.kind,
      'stem', q.stem, 'options', q.options, 'explanation', q.explanation, 'chosen', q.chosen, 'answeredAt', to_char(q.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'earned', q.earned) order by q.position) from shinrai.attempt_questions q where q.attempt_id = t.id)`;
  // `offset 0`: the sittings are sorted first, and their questions looked up as they are read
  const sittings = sql`select t.id, e.number, t.number as nth, v.number as "courseVersion", v.content_hash as "contentHash",
      t.score, t.max_score as "maxScore", t.pass_mark as "passMark", t.passed
    ${sat(round)} order by e.kana_key, e.id, a.part, t.number offset 0`;
  const lines = sql`select t.id as attempt, t.number, t.nth, t."courseVersion", t."contentHash", t.score, t."maxScore", t."passMark", t.passed,
      ${questions} as questions from (${sittings}) t`;
  for await (const found of from.read<ShownAttempt>(lines, portion)) {
    told(found.length);
    yield Buffer.from(found.map(shownLine).join(''), 'utf8');
  }
}
