import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, lesson, publishedCourse } from '../support/courses.ts';
import { filesOf as packFiles, madePack, textOf, verified } from '../support/evidence.ts';
import { dutyOf, pass } from '../support/passing.ts';
import { departments, employees } from '../support/people.ts';

const make = `mutation ($input: MakeEvidencePackInput!) { makeEvidencePack(input: $input) { id state kind cycle } }`;
const one = `query ($id: ID!) { evidencePack(id: $id) {
  id state progress files bytes sha256 manifestSha256 day madeAt askedByLabel requirement { title { ja } } } }`;

let app: TestApp;
let requirementId: string;

beforeAll(async () => {
  app = await startApp();
  const { sales1, personnel } = await departments(app);
  await employees(app, [
    { number: '2001', department: personnel, name: '佐々木 恵', kana: 'ササキ メグミ', roles: ['TRAINING_ADMIN'] },
    { number: '2002', department: personnel, name: '小林 誠', kana: 'コバヤシ マコト', roles: ['AUDITOR'] },
    { number: '2003', department: personnel, name: '田中 花子', kana: 'タナカ ハナコ', roles: ['HR'] },
  ]);
  await employees(
    app,
    ['アオキ', 'イトウ', 'ウエダ', 'エンドウ'].map((kana, i) => ({
      number: `100${i + 1}`,
      department: sales1,
      name: `${['=青木', '伊藤, 二', '上田', '遠藤'][i]} 純`,
      kana: `${kana} ジュン`,
    })),
  );
  const lessons = [
    { ...lesson('one'), themes: ['CONSEQUENCES', 'POLICY'] },
    { ...lesson('two'), themes: ['BENEFITS'] },
  ];
  const courseId = await publishedCourse(app, '2001', 'privacy', { lessons });
  requirementId = await assignedTo(app, '2001', courseId);
  await fail('1002');
  await pass(app, '1001', await dutyOf(app, '1001', requirementId));
  await pass(app, '1002', await dutyOf(app, '1002', requirementId));
  await fail('1003');
});
afterAll(() => app.close());

/** Hands in a quiz without an answer. */
async function fail(number: string): Promise<void> {
  const assignmentId = await dutyOf(app, number, requirementId);
  const { startAttempt } = await app.as(number)(
    'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id } }',
    { input: { assignmentId } },
  );
  await app.as(number)('mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }', {
    input: { attemptId: startAttempt.id },
  });
}

const work = () => app.nest.get(Jobs, { strict: false }).run('evidence.make');

async function made(number: string, input: object): Promise<any> {
  return (await app.as(number)(one, { id: await madePack(app, number, input) })).evidencePack;
}

const cycle = () => made('2002', { requirementId, cycle: 2026 });

const download = (number: string, id: string, headers: Record<string, string> = {}) =>
  app.nest.inject({ method: 'GET', url: `/evidence-packs/${id}`, headers: { 'x-employee': number, ...headers } });

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const filesOf = (id: string) => packFiles(app, '2002', id);

describe('a pack of one cycle', () => {
  it('tells one instant, and hashes to what is shown', async () => {
    const pack = await cycle();
    expect(pack).toMatchObject({
      state: 'READY',
      progress: 100,
      day: '2026-11-22',
      askedByLabel: '2002',
      requirement: { title: { ja: '年次研修' } },
    });
    const answer = await download('2002', pack.id);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect([answer.rawPayload.length, sha256(answer.rawPayload)]).toEqual([pack.bytes, pack.sha256]);
    const files = await filesOf(pack.id);
    expect([files.size - 1, sha256(files.get('manifest.json')!)]).toEqual([pack.files - 1, pack.manifestSha256]);
    expect(await verified(files, pack.manifestSha256)).toEqual({ code: 0, said: `OK  ${pack.manifestSha256}\n` });
  });

  it('has everybody of the headcount, and says who failed before they passed', async () => {
    const files = await filesOf((await cycle()).id);
    const roster = textOf(files, 'roster.csv');
    expect(roster.startsWith('\uFEFF社員番号,氏名,')).toBe(true);
    expect(roster).toContain("1001,'=青木 純,アオキ ジュン,本社 / 営業本部 / 第一営業部,正社員");
    expect(roster).toContain('1002,"伊藤, 二"');
    expect(roster.trimEnd().split('\r\n')).toHaveLength(8);
    const about = JSON.parse(textOf(files, 'pack.json'));
    expect(about.rounds[0]).toMatchObject({ headcount: 7, cycle: 2026 });
    expect(about.rounds[0].groups[0]).toEqual({ code: 'ASSIGNED', word: '割当済み', people: 7 });
    const makeUp = textOf(files, 'make-up.csv').trimEnd().split('\r\n').slice(1);
    expect(makeUp.map(line => [line.split(',')[0], line.split(',').at(-1)])).toEqual([
      ['1002', '修了により完了'],
      ['1003', '未了'],
    ]);
    expect(textOf(files, 'completions.csv').trimEnd().split('\r\n')).toHaveLength(3);
    expect(files.get('summary.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps the questions as they were shown and the text that was taught', async () => {
    const files = await filesOf((await cycle()).id);
    const lines = textOf(files, 'questions.jsonl')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ number, passed }) => [number, passed])).toEqual([
      ['1001', true],
      ['1002', false],
      ['1002', true],
      ['1003', false],
    ]);
    expect(lines[0].questions[0].stem.ja).toMatch(/^問い/);
    expect(sha256(files.get('texts/privacy_v1/content.json')!)).toBe(lines[0].contentHash);
    expect(textOf(files, 'texts/privacy_v1/lessons/one.ja.md')).toContain('情報「セキュリティ」');
    expect(
      textOf(files, 'themes.csv')
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map(line => line.split(',')[3]),
    ).toEqual(['one', 'two', 'one']);
  });

  it('is the same to the byte when it is made again, but for who made it when', async () => {
    const [first, second] = [await filesOf((await cycle()).id), await filesOf((await cycle()).id)];
    const different = [...first].filter(([path, bytes]) => !bytes.equals(second.get(path)!)).map(([path]) => path);
    expect(different).toEqual(['pack.json', 'manifest.json', 'SHA256SUMS']);
  });
});

describe('the verifier', () => {
  let files: Map<string, Buffer>;
  beforeAll(async () => void (files = await filesOf((await cycle()).id)));

  const changed = (path: string, change: (text: string) => string) =>
    new Map([...files, [path, Buffer.from(change(textOf(files, path)), 'utf8')]] as const);

  /** A forger who also mends the manifest. */
  const forged = (path: string, change: (text: string) => string) => {
    const all = changed(path, change);
    const manifest = JSON.parse(textOf(all, 'manifest.json'));
    for (const file of manifest.files) if (file.path === path) file.sha256 = sha256(all.get(path)!);
    return new Map([...all, ['manifest.json', Buffer.from(JSON.stringify(manifest))]] as const);
  };

  it.each([
    ['one changed byte', () => changed('leave.csv', text => `${text} `), 'leave.csv: changed'],
    ['a removed file', () => new Map([...files].filter(([path]) => path !== 'rule.json')), 'rule.json: missing'],
    ['an added file', () => new Map([...files, ['note.txt', Buffer.from('x')]]), 'note.txt: not in the manifest'],
    [
      'a changed score',
      () => forged('attempts.csv', text => text.replace(',0,3,0.0,60,不合格', ',3,3,100.0,60,合格')),
      'attempts.csv differs',
    ],
    [
      'a changed answer',
      () => forged('questions.jsonl', text => text.replace('"score":0', '"score":3')),
      'earned 0, not 3',
    ],
    [
      'a person left out',
      () => forged('roster.csv', text => text.replace(/^1004,.*\r\n/m, '')),
      'roster.csv: not 7 lines',
    ],
    [
      'another text',
      () => forged('texts/privacy_v1/content.json', text => text.replace('基本', '応用')),
      'not the text with the hash',
    ],
  ])('finds %s', async (_, tampered, fault) => {
    const { code, said } = await verified(tampered());
    expect([code, said]).toEqual([1, expect.stringContaining(fault)]);
  });

  it('is told the hash that the program showed', async () => {
    expect(
      (
        await verified(
          forged('leave.csv', text => `${text}\r\n`),
          sha256(files.get('manifest.json')!),
        )
      ).code,
    ).toBe(1);
  });
});

describe('two years', () => {
  it('has every requirement of both years, its text by theme, and no questions', async () => {
    const pack = await made('2003', { cycle: 2026 });
    const files = await filesOf(pack.id);
    expect([...files.keys()].filter(path => path.startsWith('rounds/'))).toEqual(
      ['rule.json', 'roster.csv', 'completions.csv', 'attempts.csv', 'make-up.csv'].map(
        name => `rounds/01-2026/${name}`,
      ),
    );
    expect(files.has('questions.jsonl')).toBe(false);
    const text = textOf(files, 'teaching-text.md');
    expect(text.match(/^# .*/gm)!.slice(0, 2)).toEqual(['# 個人情報保護方針', '# one']);
    expect(JSON.parse(textOf(files, 'pack.json')).uncoveredThemes).toEqual(['ROLES']);
    expect((await verified(files)).code).toBe(0);
  });
});

describe('who may', () => {
  it('is HR and the auditor', async () => {
    for (const number of ['1001', '2001'])
      await expect(app.as(number)(make, { input: { locale: 'JA', requirementId, cycle: 2026 } })).rejects.toMatchObject(
        {
          code: 'FORBIDDEN',
        },
      );
    const { id } = await cycle();
    expect((await download('2001', id)).statusCode).toBe(403);
    expect((await download('2003', id)).statusCode).toBe(200);
  });

  it('leaves the hash in the log, with every download', async () => {
    const { id, manifestSha256 } = await cycle();
    await download('2003', id);
    const events = await app.sql(
      `select action, actor_label, details->>'manifestSha256' as hash from shinrai.audit_events where record_id = $1 order by id`,
      [id],
    );
    expect(events).toEqual([
      { action: 'MAKE_EVIDENCE_PACK', actor_label: '2002', hash: null },
      { action: 'COMPLETE_EVIDENCE_PACK', actor_label: '2002', hash: manifestSha256 },
      { action: 'DOWNLOAD_EVIDENCE_PACK', actor_label: '2003', hash: manifestSha256 },
    ]);
  });

  it('does not know rounds that nobody was assigned', async () => {
    await expect(made('2002', { requirementId, cycle: 2025 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(made('2002', { requirementId: 'x', cycle: 2026 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(made('2002', { cycle: 2027 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('who is not asked', () => {
  const idOf = async (number: string) =>
    (await app.sql('select id from shinrai.employees where number = $1', [number]))[0].id;

  it('stands in the roster with the reason why, and confidential reasons do not leave', async () => {
    await app.sql(
      `insert into shinrai.leave_periods (id, employee_id, starts_on, kind, reason, recorded_at)
       values (gen_random_uuid(), $1, '2026-11-01', 'ILLNESS', '病名は秘密', '2026-11-01')`,
      [await idOf('1004')],
    );
    await app.sql(
      `insert into shinrai.petitions (id, kind, state, employee_id, requirement_id, starts_on, ends_on, reason, requested_at, requested_by, decided_at, decided_by, decision_reason)
       values (gen_random_uuid(), 'EXEMPTION', 'GRANTED', $1, $2, '2026-11-01', '2027-03-31', '海外出向のため', '2026-11-10', $3, '2026-11-11', $4, '確認済み')`,
      [await idOf('1003'), requirementId, await idOf('2001'), await idOf('2003')],
    );
    await app.sql(`update shinrai.employees set left_on = '2026-11-20' where number = '1002'`);
    const files = await filesOf((await cycle()).id);
    const { rounds } = JSON.parse(textOf(files, 'pack.json'));
    expect(rounds[0].headcount).toBe(6);
    expect(rounds[0].groups.map(({ code, people }: any) => [code, people])).toEqual([
      ['ASSIGNED', 4],
      ['ON_LEAVE', 1],
      ['EXEMPT', 1],
      ['RELEASED', 0],
      ['NOT_YET', 0],
      ['NOT_IN_AUDIENCE', 0],
      ['LEFT', 1],
    ]);
    expect(textOf(files, 'petitions.csv')).toContain('2001 佐々木 恵,2026-11-11 09:00:00,2003 田中 花子,確認済み');
    expect(textOf(files, 'leave.csv')).toContain('1004,遠藤 純,2026-11-01,');
    expect([...files.values()].some(bytes => bytes.includes('病名'))).toBe(false);
    expect((await verified(files)).code).toBe(0);
  });

  it('is nobody in years in which nothing was owed', async () => {
    const files = await filesOf((await made('2003', { cycle: 2020, locale: 'EN' })).id);
    expect(JSON.parse(textOf(files, 'pack.json'))).toMatchObject({ rounds: [], texts: [] });
    expect((await verified(files)).code).toBe(0);
  });
});

describe('on its way', () => {
  const ask = async () =>
    (await app.as('2003')(make, { input: { locale: 'EN', requirementId, cycle: 2026 } })).makeEvidencePack;
  const cancel = (id: string) =>
    app.as('2003')('mutation ($input: CancelEvidencePackInput!) { cancelEvidencePack(input: $input) { state } }', {
      input: { id },
    });

  it('is one at a time for each person, and can be cancelled', async () => {
    const { id } = await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'PACK_UNDERWAY' });
    expect((await download('2003', id)).statusCode).toBe(404);
    expect(await cancel(id)).toEqual({ cancelEvidencePack: { state: 'CANCELLED' } });
    await expect(cancel(id)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect(await work()).toEqual({ made: 0, failed: 0 });
    const { id: next } = await ask();
    expect(await work()).toEqual({ made: 1, failed: 0 });
    await expect(cancel(next)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it('is begun anew when a server did not live to finish it, and given up after three times', async () => {
    const { id } = await ask();
    await app.sql(`update shinrai.evidence_packs set state = 'MAKING', tries = 1 where id = $1`, [id]);
    await app.sql(`insert into shinrai.evidence_pieces (pack_id, position, bytes) values ($1, 0, 'half')`, [id]);
    expect(await work()).toEqual({ made: 1, failed: 0 });
    const { id: cursed } = await ask();
    await app.sql(`update shinrai.evidence_packs set state = 'MAKING', tries = 3 where id = $1`, [cursed]);
    expect(await work()).toEqual({ made: 0, failed: 1 });
    expect((await app.as('2003')(one, { id: cursed })).evidencePack.state).toBe('FAILED');
  });

  it('goes on where a download broke off', async () => {
    const { id, bytes, sha256: etag } = await cycle();
    const rest = await download('2002', id, { range: `bytes=100-`, 'if-range': `"${etag}"` });
    expect([rest.statusCode, rest.headers['content-range']]).toEqual([206, `bytes 100-${bytes - 1}/${bytes}`]);
    const start = await download('2002', id, { range: 'bytes=0-99' });
    expect(sha256(Buffer.concat([start.rawPayload, rest.rawPayload]))).toBe(etag);
    expect((await download('2002', id, { range: `bytes=${bytes}-` })).statusCode).toBe(416);
  });

  it('loses its bytes after 30 days, and keeps its hashes', async () => {
    const pack = await cycle();
    await expect(
      app.sql('update shinrai.evidence_packs set sha256 = $2 where id = $1', [pack.id, 'x']),
    ).rejects.toThrow('never changes');
    app.clock.set('2026-12-23T16:00:00Z');
    expect(await app.nest.get(Jobs, { strict: false }).run('evidence.expire')).toMatchObject({
      expired: expect.any(Number),
    });
    const { evidencePack } = await app.as('2002')(one, { id: pack.id });
    expect(evidencePack).toEqual({ ...pack, state: 'EXPIRED' });
    expect((await download('2002', pack.id)).statusCode).toBe(404);
    expect(await app.sql('select from shinrai.evidence_pieces where pack_id = $1', [pack.id])).toEqual([]);
  });
});
