import type { RawBuilder } from 'kysely';

import type { Locale } from '../kernel/locale.ts';
import { sql } from '../platform/sql.ts';
import { words } from './export.words.ts';
import type { MakeUpState } from './make-up.type.ts';
import type { Moment } from './moment.query.ts';

type Sql = RawBuilder<unknown>;

/** The columns of the make-up list as a file, in their order; a line is one duty. */
export const makeUpColumns = [
  'number',
  'name',
  'department',
  'dueOn',
  'failedAttempts',
  'firstFailedAt',
  'lowestPercent',
  'bestPercent',
  'fulfilledAt',
  'loop',
] as const;
type MakeUpColumn = (typeof makeUpColumns)[number];

interface Words {
  file: string;
  columns: Record<Exclude<MakeUpColumn, 'number' | 'name' | 'department' | 'dueOn'>, string>;
  loop: Record<MakeUpState, string>;
}

const ja: Words = {
  file: '補講一覧',
  columns: {
    failedAttempts: '不合格の回数',
    firstFailedAt: '最初の不合格',
    lowestPercent: '最低得点率（％）',
    bestPercent: '最高得点率（％）',
    fulfilledAt: '修了日時',
    loop: '補講',
  },
  loop: { OPEN: '未了', CLOSED: '修了により完了' },
};

const en: Words = {
  file: 'make-up-list',
  columns: {
    failedAttempts: 'Failed attempts',
    firstFailedAt: 'First failed at',
    lowestPercent: 'Lowest score (%)',
    bestPercent: 'Best score (%)',
    fulfilledAt: 'Completed at',
    loop: 'Make-up course',
  },
  loop: { OPEN: 'Open', CLOSED: 'Closed: completed' },
};

export const makeUpWords: Readonly<Record<Locale, Words>> = { JA: ja, EN: en };

export function makeUpHeadings(locale: Locale): string[] {
  const told = { ...words[locale].columns, ...makeUpWords[locale].columns };
  return makeUpColumns.map(column => told[column]);
}

/** What each column says of duty `a` of person `e` in department `d`, with its failures `f` (make-up.query.ts). */
export function makeUpCells(
  { dueOn, fulfilledAt }: Moment,
  { zone, locale }: { zone: string; locale: Locale },
): Record<MakeUpColumn, Sql> {
  const onTheClock = (instant: Sql) => sql`to_char(${instant} at time zone ${zone}, 'YYYY-MM-DD HH24:MI:SS')`;
  const { OPEN, CLOSED } = makeUpWords[locale].loop;
  return {
    number: sql`e.number`,
    name: sql`concat_ws(' ', e.family_name, e.given_name)`,
    department: sql`d.path`,
    dueOn,
    failedAttempts: sql`f.failed`,
    firstFailedAt: onTheClock(sql`f."firstFailedAt"`),
    lowestPercent: sql`round(f.lowest::numeric, 1)`,
    bestPercent: sql`round(f."bestPercent"::numeric, 1)`,
    fulfilledAt: onTheClock(fulfilledAt),
    loop: sql`case when ${fulfilledAt} is null then ${OPEN}::text else ${CLOSED}::text end`,
  };
}
