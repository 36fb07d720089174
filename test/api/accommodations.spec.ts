import { EntityManager, RequestContext } from '@mikro-orm/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { LocalDate } from '../../src/index.ts';
import { AccommodationService } from '../../src/quizzes/accommodation.service.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, publishedCourse } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const fields = `id state extraTimePercent mayPause extraAttempts waivesAttention reason validFrom validUntil
  grantedAt grantedBy { number } revokedAt revokedBy { number } person { number }`;
const grant = `mutation ($input: GrantAccommodationInput!) { grantAccommodation(input: $input) { ${fields} } }`;
const revoke = `mutation ($input: RevokeAccommodationInput!) { revokeAccommodation(input: $input) { ${fields} } }`;
const read = `query ($id: ID!) { accommodations(personId: $id) { ${fields} } }`;
const attemptFields =
  'id number dueAt secondsLeft extraMinutes mayPause pausedAt pauseEndsAt finishedAt end questions { id options { id } chosen }';
const start = `mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { ${attemptFields} } }`;
const pause = `mutation ($input: PauseAttemptInput!) { pauseAttempt(input: $input) { ${attemptFields} } }`;
const resume = `mutation ($input: ResumeAttemptInput!) { resumeAttempt(input: $input) { ${attemptFields} } }`;
const submit = `mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { ${attemptFields} } }`;
const answer = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }';

const begun = '2026-11-22T01:00:00.000Z';
const reason = '弱視のため画面の文字を拡大して読む';
const text = { extraTimePercent: 50, mayPause: true, extraAttempts: 1, waivesAttention: false, reason };

let app: TestApp;
let hr: string;
const people: Record<string, string> = {};
const hrm = (document: string, variables?: Record<string, unknown>) => app.as('3001')(document, variables);

beforeAll(async () => {
  app = await startApp({ at: begun });
  const { personnel, sales1 } = await departments(app);
  hr = await employee(app, {
    number: '3001',
    department: personnel,
    name: '小林 直子',
    kana: 'コバヤシ ナオコ',
    roles: ['HR'],
  });
  await employee(app, { number: '3002', department: personnel, name: '森 大輔', kana: 'モリ ダイスケ', roles: ['HR'] });
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN', 'AUDITOR', 'ADMIN', 'SECURITY_OFFICER'],
  });
  for (const number of ['1001', '1002', '1003', '1004', '1005'])
    people[number] = await employee(app, { number, department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
});
beforeEach(() => app.clock.set(begun));
afterAll(() => app.close());

describe('an accommodation', () => {
  it('is granted with its reason, by somebody else, and read only by those who may grant', async () => {
    const input = { personId: people['1001'], ...text, validFrom: '2026-11-22', validUntil: '2027-03-31' };
    const { grantAccommodation: granted } = await hrm(grant, { input });
    const { personId: _, ...told } = input;
    expect(granted).toMatchObject({
      ...told,
      state: 'IN_FORCE',
      grantedAt: begun,
      grantedBy: { number: '3001' },
      person: { number: '1001' },
      revokedAt: null,
    });
    const { accommodations } = await hrm(read, { id: people['1001'] });
    expect(accommodations).toEqual([granted]);
    for (const number of ['1001', '2001'])
      await expect(app.as(number)(read, { id: people['1001'] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.as('2001')(grant, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(hrm(grant, { input: { ...input, personId: hr } })).rejects.toMatchObject({
      code: 'OWN_ACCOMMODATION',
    });
    await expect(hrm(grant, { input: { ...input, personId: granted.id } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    const events = await app.sql(`select details from shinrai.audit_events where record_id = $1`, [granted.id]);
    expect(events).toEqual([{ details: { number: '1001' } }]);
    const [{ count }] = await app.sql(
      `select count(*)::int from shinrai.audit_events where details::text like '%弱視%'`,
    );
    expect(count).toBe(0);
  });

  it.each([
    [{ reason: '   ' }, 'reason'],
    [{ reason: '' }, 'reason'],
    [{ extraTimePercent: 301 }, 'extraTimePercent'],
    [{ extraTimePercent: 0, mayPause: false, extraAttempts: 0 }, 'extraTimePercent'],
    [{ validFrom: '2026-11-21' }, 'validFrom'],
    [{ validUntil: '2026-11-21' }, 'validUntil'],
  ])('cannot be %j', async (change, field) => {
    const input = { personId: people['1005'], ...text, validFrom: '2026-11-22', ...change };
    await expect(hrm(grant, { input })).rejects.toMatchObject({ params: { fields: { [field]: expect.anything() } } });
  });

  it('holds once on a day, however many are granted at once; it is revoked and granted anew, never rewritten', async () => {
    const input = { personId: people['1002'], ...text, validFrom: '2026-12-01', validUntil: null };
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        hrm(grant, { input }).then(
          ({ grantAccommodation }) => grantAccommodation,
          ({ code }) => code,
        ),
      ),
    );
    const [granted] = outcomes.filter(outcome => typeof outcome === 'object');
    expect(outcomes.filter(outcome => outcome === 'ACCOMMODATION_OVERLAPS')).toHaveLength(2);
    expect(granted.state).toBe('PLANNED');
    await expect(hrm(grant, { input: { ...input, validFrom: '2027-01-01' } })).rejects.toMatchObject({
      code: 'ACCOMMODATION_OVERLAPS',
      params: { from: '2026-12-01', until: null },
    });
    await hrm(grant, { input: { ...input, validFrom: '2026-11-22', validUntil: '2026-11-30' } });

    const { revokeAccommodation: revoked } = await app.as('3002')(revoke, { input: { id: granted.id } });
    expect(revoked).toMatchObject({ state: 'REVOKED', revokedAt: begun, revokedBy: { number: '3002' }, reason });
    await expect(hrm(revoke, { input: { id: granted.id } })).rejects.toMatchObject({ code: 'ALREADY_REVOKED' });
    for (const id of ['nonsense', people['1002']])
      await expect(hrm(revoke, { input: { id } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await hrm(grant, { input: { ...input, extraTimePercent: 30 } });
    const { accommodations } = await hrm(read, { id: people['1002'] });
    expect(accommodations.map(({ state }: any) => state).toSorted()).toEqual(['IN_FORCE', 'PLANNED', 'REVOKED']);
    for (const statement of [
      `update shinrai.accommodations set extra_time_percent = 300`,
      `update shinrai.accommodations set revoked_at = null where revoked_at is not null`,
      `delete from shinrai.accommodations`,
    ])
      await expect(app.sql(statement)).rejects.toThrow('never changes');
  });

  it('is found for a day by whoever asks for it', async () => {
    const service = app.nest.get(AccommodationService);
    const input = {
      personId: people['1005'],
      ...text,
      waivesAttention: true,
      validFrom: '2026-11-23',
      validUntil: '2026-11-24',
    };
    await hrm(grant, { input });
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
    const found = await Promise.all(
      days.map(day =>
        RequestContext.create(app.nest.get(EntityManager), () =>
          service.accommodationOf(people['1005']!, day as LocalDate),
        ),
      ),
    );
    expect(found.map(one => one?.waivesAttention ?? null)).toEqual([null, true, true, null]);
  });
});

describe('an attempt under an accommodation', () => {
  it('has its time and attempts from the day it was granted, and keeps them when it is revoked', async () => {
    const learner = app.as('1003');
    const assignmentId = await duty('1003', { attemptLimit: 1, timeLimitMinutes: 25 });
    const { startAttempt: before } = await learner(start, { input: { assignmentId } });
    expect(before).toMatchObject({ extraMinutes: 0, mayPause: false, secondsLeft: 1500 });
    await expect(learner(pause, { input: { attemptId: before.id } })).rejects.toMatchObject({ code: 'MAY_NOT_PAUSE' });
    await learner(submit, { input: { attemptId: before.id } });
    await expect(learner(start, { input: { assignmentId } })).rejects.toMatchObject({ code: 'ATTEMPTS_USED_UP' });

    const input = { personId: people['1003'], ...text, validFrom: '2026-11-22', validUntil: null };
    const { grantAccommodation: granted } = await hrm(grant, { input });
    const { startAttempt: after } = await learner(start, { input: { assignmentId } });
    expect(after).toMatchObject({
      number: 2,
      extraMinutes: 13,
      mayPause: true,
      secondsLeft: 38 * 60,
      dueAt: '2026-11-22T01:38:00.000Z',
    });
    const [{ accommodation_id }] = await app.sql('select accommodation_id from shinrai.attempts where id = $1', [
      after.id,
    ]);
    expect(accommodation_id).toBe(granted.id);
    await hrm(revoke, { input: { id: granted.id } });
    const { startAttempt: same } = await learner(start, { input: { assignmentId } });
    expect(same).toEqual(after);
    await learner(pause, { input: { attemptId: after.id } });
  });

  it('is paused and resumed without losing time; meanwhile nothing is shown and nothing is taken', async () => {
    const learner = app.as('1004');
    await hrm(grant, { input: { personId: people['1004'], ...text, validFrom: '2026-11-22', validUntil: null } });
    const assignmentId = await duty('1004');
    const { startAttempt: attempt } = await learner(start, { input: { assignmentId } });
    const [question] = attempt.questions;
    const input = { attemptId: attempt.id };
    const given = { ...input, questionId: question.id, chosen: [question.options[0].id] };
    app.clock.forward({ minutes: 40 });
    await learner(answer, { input: given });
    const [{ pauseAttempt: paused }, { pauseAttempt: twice }] = await Promise.all([
      learner(pause, { input }),
      learner(pause, { input }),
    ]);
    expect(paused).toMatchObject({
      secondsLeft: 300,
      pausedAt: '2026-11-22T01:40:00.000Z',
      pauseEndsAt: '2026-11-23T01:40:00.000Z',
      questions: [],
    });
    expect(twice).toEqual(paused);
    app.clock.forward({ minutes: 300 });
    await expect(learner(answer, { input: given })).rejects.toMatchObject({ code: 'ATTEMPT_PAUSED' });
    await expect(learner(submit, { input })).rejects.toMatchObject({ code: 'ATTEMPT_PAUSED' });
    await expect(app.as('1003')(resume, { input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { resumeAttempt: resumed } = await learner(resume, { input });
    expect(resumed).toMatchObject({ secondsLeft: 300, pausedAt: null, dueAt: '2026-11-22T06:45:00.000Z' });
    expect(resumed.questions[0].chosen).toEqual(given.chosen);
    expect((await learner(resume, { input })).resumeAttempt).toEqual(resumed);

    app.clock.forward({ minutes: 1 });
    await learner(pause, { input });
    app.clock.forward({ days: 1, minutes: 2 });
    const { startAttempt: byItself } = await learner(start, { input: { assignmentId } });
    expect(byItself).toMatchObject({ id: attempt.id, pausedAt: null, secondsLeft: 120 });
    await learner(answer, { input: given });
    app.clock.forward({ minutes: 3 });
    await expect(learner(pause, { input })).rejects.toMatchObject({ code: 'TIME_UP' });
    const pauses = await app.sql(
      `select started_at, ends_at from shinrai.attempt_pauses where attempt_id = $1 order by started_at`,
      [attempt.id],
    );
    expect(pauses.map(({ started_at, ends_at }) => [started_at.toISOString(), ends_at.toISOString()])).toEqual([
      ['2026-11-22T01:40:00.000Z', '2026-11-22T06:40:00.000Z'],
      ['2026-11-22T06:41:00.000Z', '2026-11-23T06:41:00.000Z'],
    ]);
    for (const statement of [
      `delete from shinrai.attempt_pauses`,
      `update shinrai.attempt_pauses set started_at = started_at - interval '1 minute'`,
      `update shinrai.attempt_pauses set ends_at = ends_at + interval '1 minute'`,
    ])
      await expect(app.sql(statement)).rejects.toThrow('never changes');
  });
});

let courses = 0;

async function duty(number: string, change: object = {}): Promise<string> {
  const courseId = await publishedCourse(app, '2001', `accommodated-${++courses}`, change);
  const requirementId = await assignedTo(app, '2001', courseId);
  const [{ id }] = await app.sql(
    `select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where requirement_id = $1 and e.number = $2`,
    [requirementId, number],
  );
  return id;
}
