import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, publishedCourse } from '../support/courses.ts';
import { type Files, filesOf, linesOf, madePack, textOf, verified } from '../support/evidence.ts';
import { smallCompany } from '../support/life.ts';
import { dutyOf, pass } from '../support/passing.ts';
import { importRoster } from '../support/roster.ts';

const totals = `query ($filter: CompletionFilter) {
  completionByEmployee(first: 1, filter: $filter) { totalCount totals { assignments done due overdue } } }`;

let app: TestApp;
let requirementId: string;
let files: Files;

const line = (number: string, family: string, given: string, leftOn: string, code: string) =>
  `${number},${family},${given},ナマエ,カナ,,正社員,2020-04-01,${leftOn},${code},,日本語,,`;
const packOf = async (cycle: number) => filesOf(app, '4001', await madePack(app, '4001', { requirementId, cycle }));
const roster = (of: Files): Record<string, string> =>
  Object.fromEntries(linesOf(of, 'roster.csv').map(text => [text.split(',')[0]!, text]));

/** The year 2025 ends; then 髙橋 moves, 伊藤 leaves, 新井 joins, the tree is renamed and 森 makes up for it. */
beforeAll(async () => {
  app = await startApp({ at: '2026-01-20T01:00:00Z' });
  await smallCompany(app);
  const course = await publishedCourse(app, '2001', 'privacy');
  requirementId = await assignedTo(app, '2001', course, { cycle: 2025, dueOn: '2026-02-28' });
  await pass(app, '1001', await dutyOf(app, '1001', requirementId));
  app.clock.set('2026-04-20T01:00:00Z');
  await importRoster(app, '3001', [
    line('1001', '髙橋', '一郎', '', '210'),
    line('1006', '伊藤', '花', '2026-04-10', '120'),
    line('1201', '新井', '緑', '', '110'),
  ]);
  const { departments } = await app.as('3001')('{ departments { id version code parent { id } } }');
  const { id, version, parent } = departments.find(({ code }: { code: string }) => code === '110');
  await app.as('3001')('mutation ($input: ChangeDepartmentInput!) { changeDepartment(input: $input) { id } }', {
    input: { id, version, name: { ja: '法人営業部' }, parentId: parent.id },
  });
  await pass(app, '1005', await dutyOf(app, '1005', requirementId));
  app.clock.set('2026-06-01T01:00:00Z');
  files = await packOf(2025);
}, 120_000);
afterAll(() => app.close());

describe('the roster of a year that is over', () => {
  it('is that of its last day: who moved, left or joined later stands as then', () => {
    const told = roster(files);
    expect(told['1001']).toBe(
      '1001,髙橋 一郎,ナマエ カナ,本社 / 営業本部 / 第一営業部,正社員,佐藤 健,2020-04-01,,割当済み,2026-01-20,2026-02-28,修了,2026-01-20',
    );
    expect(told['1006']).toBe(
      '1006,伊藤 花,ナマエ カナ,本社 / 営業本部 / 第二営業部,正社員,森 大輔,2020-04-01,,割当済み,2026-01-20,2026-02-28,期限超過,',
    );
    expect(told['1201']).toBeUndefined();
  });

  it('says that it was late, and the day on which it was done after all', () => {
    expect(roster(files)['1005']).toMatch(/,期限超過,2026-04-20$/);
    expect(linesOf(files, 'completions.csv').map(text => text.split(',')[0])).toEqual(['1001', '1005']);
  });

  it('adds up to the report as of that day', async () => {
    const { rounds } = JSON.parse(textOf(files, 'pack.json'));
    expect(rounds).toMatchObject([{ rosterOn: '2026-03-31', headcount: 8 }]);
    const filter = { requirementId, cycle: 2025, asOf: '2026-03-31' };
    const { totalCount, totals: counts } = (await app.as('3001')(totals, { filter })).completionByEmployee;
    const stands = (word: string) => linesOf(files, 'roster.csv').filter(text => text.includes(`,${word},`)).length;
    expect({ totalCount, ...counts }).toEqual({
      totalCount: 8,
      assignments: stands('割当済み'),
      done: stands('修了'),
      due: stands('期限内'),
      overdue: stands('期限超過'),
    });
  });

  it('is said what it is, and the verifier finds it whole', async () => {
    expect(textOf(files, 'はじめに.txt')).toContain('後で異動、退職した人も');
    expect(await verified(files)).toMatchObject({ code: 0, said: expect.stringMatching(/^OK {2}/) });
  });

  it('stays the same whenever the pack is made', async () => {
    app.clock.set('2026-09-01T01:00:00Z');
    await importRoster(app, '3001', [line('1002', '佐藤', '健', '', '200')]);
    expect(textOf(await packOf(2025), 'roster.csv')).toBe(textOf(files, 'roster.csv'));
  });
});
