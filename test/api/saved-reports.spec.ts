import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { departments, employees } from '../support/people.ts';

const fields =
  '{ id name view sort filter { search departmentId directly employments requirementId cycle standing managerId asOf } }';
const list = `{ savedReports ${fields} }`;
const save = `mutation ($input: SaveReportInput!) { saveReport(input: $input) ${fields} }`;
const remove = 'mutation ($input: DeleteReportInput!) { deleteReport(input: $input) }';

let app: TestApp;
let sales = '';

beforeAll(async () => {
  app = await startApp();
  const parts = await departments(app);
  sales = parts.sales;
  await employees(app, [
    { number: '3001', name: '渡邊 恵', department: parts.personnel, roles: ['HR'] },
    { number: '3002', name: '林 岳', department: parts.personnel, roles: ['AUDITOR'] },
    { number: '2101', name: '鈴木 花', department: parts.sales1 },
  ]);
});
afterAll(() => app.close());

const names = async (number: string) => (await app.as(number)(list)).savedReports.map(({ name }: any) => name);

describe('a saved report', () => {
  it('is found again as it was asked, by nobody else, and is in the log', async () => {
    const filter = {
      departmentId: sales,
      directly: true,
      employments: ['DISPATCHED'],
      standing: 'OVERDUE',
      asOf: '2026-11-01',
    };
    const { saveReport } = await app.as('3001')(save, {
      input: { name: ' 営業の期限超過 ', filter, view: 'ASSIGNMENTS', sort: 'OVERDUE' },
    });
    expect((await app.as('3001')(list)).savedReports).toEqual([saveReport]);
    expect(saveReport).toMatchObject({ name: '営業の期限超過', view: 'ASSIGNMENTS', sort: 'OVERDUE', filter });
    expect(saveReport.filter.cycle).toBeNull();
    expect(await names('3002')).toEqual([]);
    const [event] = await app.sql(`select * from shinrai.audit_events where action = 'SAVE_REPORT'`);
    expect(event).toMatchObject({ actor_label: '3001', record_type: 'SavedReport', record_id: saveReport.id });
  });

  it('replaces one of the same name, also when two are saved at once', async () => {
    const input = (cycle: number) => ({ input: { name: '今年度', filter: { cycle } } });
    await Promise.all([2024, 2025, 2026].map(cycle => app.as('3001')(save, input(cycle))));
    await app.as('3001')(save, input(2027));
    const { savedReports } = await app.as('3001')(list);
    expect(savedReports.filter(({ name }: any) => name === '今年度')).toMatchObject([
      { filter: { cycle: 2027 }, view: null },
    ]);
  });

  it('is deleted by its owner alone', async () => {
    const { saveReport } = await app.as('3002')(save, { input: { name: '監査', filter: {} } });
    for (const [number, id] of [
      ['3001', saveReport.id],
      ['3002', randomUUID()],
      ['3002', 'x'],
    ])
      await expect(app.as(number)(remove, { input: { id } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.as('3002')(remove, { input: { id: saveReport.id } });
    expect(await names('3002')).toEqual([]);
  });

  it('is one of fifty at most', async () => {
    for (let i = 0; i < 50; i++) await app.as('3002')(save, { input: { name: `条件${i}`, filter: {} } });
    await expect(app.as('3002')(save, { input: { name: '五十一', filter: {} } })).rejects.toMatchObject({
      code: 'SAVED_REPORTS_FULL',
      params: { limit: 50 },
    });
    await app.as('3002')(save, { input: { name: '条件7', filter: { cycle: 2026 } } });
    expect((await names('3002')).length).toBe(50);
  });

  it.each([
    [{ name: '  ', filter: {} }, 'name'],
    [{ name: 'あ'.repeat(61), filter: {} }, 'name'],
    [{ name: 'あ\0', filter: {} }, 'name'],
    [{ name: '条件', filter: { departmentId: 'x' } }, 'filter.departmentId'],
    [{ name: '条件', filter: { cycle: 9 } }, 'filter.cycle'],
  ])('is refused for %j', async (input, field) => {
    await expect(app.as('3001')(save, { input })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { [field]: expect.anything() } },
    });
  });

  it('is not for those who see no report', async () => {
    await expect(app.as('2101')(list)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.as('2101')(save, { input: { name: '条件', filter: {} } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
