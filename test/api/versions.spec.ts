import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, lesson, publishedCourse } from '../support/courses.ts';
import { dutyOf, pass, sitting } from '../support/passing.ts';
import { departments, employee, employees } from '../support/people.ts';

type Policy = 'CARRY_ON' | 'REATTEST' | 'CHANGED_LESSONS' | 'START_AGAIN';
interface Policies {
  underway: Policy;
  done: Policy;
}

const save = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }';
const publishing = 'mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id version } }';
const dryRun = `query ($courseId: ID!, $underway: VersionPolicy!, $done: VersionPolicy!) {
  publishDryRun(courseId: $courseId, underway: $underway, done: $done) {
    mark notBegun moved asked carriesOn nothingNew askedOnce excused elsewhere } }`;
const list = `query ($courseId: ID!, $underway: VersionPolicy!, $done: VersionPolicy!, $outcome: PublishOutcome!, $after: String) {
  publishList(courseId: $courseId, underway: $underway, done: $done, outcome: $outcome, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id person { number } versionNumber } } } }`;
const duty = `query ($id: ID!) { myAssignment(id: $id) { fulfilledAt certificate { versionNumber }
  course { versionNumber lessonsRead lessons { id slug readAt } sitting { attemptsLeft } attempts { id } }
  supplement { id kind dueOn standing versionNumber doneAt lessonsLeft }
  news { versionNumber sinceNumber moved lessons { kind slug } } } }`;
const read = 'mutation ($input: MarkLessonReadInput!) { markLessonRead(input: $input) { readAt } }';
const confirm = 'mutation ($input: ConfirmChangesInput!) { confirmChanges(input: $input) { doneAt standing } }';
const report = `query ($id: ID!, $standing: Standing) { supplements(requirementId: $id, standing: $standing, first: 10) {
  owed done overdue totalCount edges { node { person { number } kind standing } } } }`;

let app: TestApp;
let courses = 0;

beforeAll(async () => {
  app = await startApp();
  const { sales1, personnel } = await departments(app);
  const admin = { department: personnel, roles: ['TRAINING_ADMIN' as const] };
  await employee(app, { ...admin, number: '2001', name: '佐々木 恵', kana: 'ササキ メグミ' });
  await employee(app, { ...admin, number: '2002', name: '小林 誠', kana: 'コバヤシ マコト' });
  await employee(app, { department: personnel, roles: ['HR'], number: '2003', name: '森 葵', kana: 'モリ アオイ' });
  const kana = ['アオキ', 'イトウ', 'ウエダ', 'エンドウ', 'オノ', 'カトウ', 'キムラ', 'クドウ', 'ケンモチ'];
  await employees(
    app,
    kana.map((family, at) => ({ number: `100${at + 1}`, department: sales1, kana: `${family} ジュン` })),
  );
});
afterAll(() => app.close());

const author = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);

/** A course with lessons 1–3 that everybody owes. */
async function owed(change: object = {}) {
  const code = `course-${(courses += 1)}`;
  const first = { lessons: ['one', 'two', 'three'].map(slug => lesson(slug)), ...change };
  const courseId = await publishedCourse(app, '2001', code, first);
  const requirementId = await assignedTo(app, '2001', courseId);
  return { code, courseId, requirementId, of: (number: string) => dutyOf(app, number, requirementId) };
}
type Owed = Awaited<ReturnType<typeof owed>>;

const changed = { lessons: [lesson('one'), lesson('two', '新しい本文です。'), lesson('four')] };
const questions = courseDocument('x').questions.map(question => ({ ...question, topic: 'one' }));

async function drafted({ code, courseId: id }: Owed, change: object = changed) {
  const { course } = await author('query ($id: ID!) { course(id: $id) { version } }', { id });
  const input = { ...courseDocument(code, { questions, ...change }), id, version: course.version };
  return (await author(save, { input })).saveCourseDraft;
}

const dry = async ({ courseId }: Owed, policies: Policies) =>
  (await author(dryRun, { courseId, ...policies })).publishDryRun;

async function published(course: Owed, policies: Policies, change?: object, supplementDueOn = '2026-12-20') {
  const draft = await drafted(course, change);
  const { mark } = await dry(course, policies);
  await author(publishing, { input: { ...draft, ...policies, mark, supplementDueOn } });
}

const seen = async (number: string, id: string) => (await app.as(number)(duty, { id })).myAssignment;

async function readLessons(number: string, assignmentId: string, slugs: string[]): Promise<void> {
  for (const { id, slug } of (await seen(number, assignmentId)).course.lessons)
    if (slugs.includes(slug)) await app.as(number)(read, { input: { assignmentId, lessonId: id } });
}

/** What HR sees of the attempts at a duty. */
async function limited(number: string, id: string) {
  const [{ id: personId }] = await app.sql('select id from shinrai.employees where number = $1', [number]);
  const asked = `query ($personId: ID!) { limitedDuties(personId: $personId) { assignmentId attemptLimit attempts attemptsLeft } }`;
  const { limitedDuties } = await app.as('2003')(asked, { personId });
  const { assignmentId: _, ...duty } = limitedDuties.find(({ assignmentId }: any) => assignmentId === id);
  return duty;
}

const readIn = ({ course }: any): string[] =>
  course.lessons.filter(({ readAt }: any) => readAt).map(({ slug }: any) => slug);

describe('somebody in the middle of a course', () => {
  it('carries on with the old version, unless something else is chosen', async () => {
    const course = await owed();
    const id = await course.of('1001');
    await readLessons('1001', id, ['one']);
    await author(publishing, { input: await drafted(course) });
    expect(await seen('1001', id)).toMatchObject({ course: { versionNumber: 1 }, supplement: null, news: null });
  });

  it('moves to the new version and reads what is new: what stayed as it was counts', async () => {
    const course = await owed();
    const id = await course.of('1001');
    await readLessons('1001', id, ['one', 'two', 'three']);
    await published(course, { underway: 'CHANGED_LESSONS', done: 'CARRY_ON' });
    const after = await seen('1001', id);
    expect(after.course).toMatchObject({ versionNumber: 2, lessonsRead: 1 });
    expect(readIn(after)).toEqual(['one']);
    expect(after.news).toEqual({
      versionNumber: 2,
      sinceNumber: 1,
      moved: true,
      lessons: [
        { kind: 'CHANGED', slug: 'two' },
        { kind: 'ADDED', slug: 'four' },
        { kind: 'REMOVED', slug: 'three' },
      ],
    });
    await pass(app, '1001', id);
    expect(await seen('1001', id)).toMatchObject({ certificate: { versionNumber: 2 } });
  });

  it('starts again: nothing counts, and old attempts are kept but not counted against the limit', async () => {
    const course = await owed({ attemptLimit: 1 });
    const id = await course.of('1001');
    await readLessons('1001', id, ['one']);
    const attemptId = await sitting(app, '1001', id);
    await app.sql("update shinrai.attempt_questions set chosen = '{}' where attempt_id = $1", [attemptId]);
    await app.as('1001')('mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }', {
      input: { attemptId },
    });
    expect((await seen('1001', id)).course.sitting.attemptsLeft).toBe(0);
    expect(await limited('1001', id)).toEqual({ attemptLimit: 1, attempts: 1, attemptsLeft: 0 });
    await published(course, { underway: 'START_AGAIN', done: 'CARRY_ON' }, { ...changed, attemptLimit: 2 });
    const after = await seen('1001', id);
    expect(after.course).toMatchObject({ versionNumber: 2, lessonsRead: 0, sitting: { attemptsLeft: 2 } });
    expect(after.course.attempts).toHaveLength(1);
    expect(await limited('1001', id)).toEqual({ attemptLimit: 2, attempts: 0, attemptsLeft: 2 });
    await pass(app, '1001', id);
    expect(await seen('1001', id)).toMatchObject({ certificate: { versionNumber: 2 } });
  });

  it('stays with the old version and confirms what changed', async () => {
    const course = await owed();
    const id = await course.of('1001');
    await readLessons('1001', id, ['one']);
    await published(course, { underway: 'REATTEST', done: 'CARRY_ON' });
    const { course: kept, supplement } = await seen('1001', id);
    expect(kept).toMatchObject({ versionNumber: 1, lessonsRead: 1 });
    expect(supplement).toMatchObject({ kind: 'CONFIRM', standing: 'DUE', versionNumber: 2, lessonsLeft: [] });
    const input = { id: supplement.id };
    expect((await app.as('1001')(confirm, { input })).confirmChanges).toMatchObject({ standing: 'DONE' });
    await app.as('1001')(confirm, { input });
    await expect(app.as('1002')(confirm, { input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('finishes the attempt that runs, and passing it fulfils by the version it was drawn from', async () => {
    const course = await owed();
    const id = await course.of('1001');
    const attemptId = await sitting(app, '1001', id);
    await published(course, { underway: 'START_AGAIN', done: 'START_AGAIN' });
    expect((await seen('1001', id)).course).toMatchObject({ versionNumber: 2, attempts: [{ id: attemptId }] });
    await app.as('1001')('mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }', {
      input: { attemptId },
    });
    expect(await seen('1001', id)).toMatchObject({ certificate: { versionNumber: 1 }, supplement: null });
  });
});

describe('somebody who has done it', () => {
  it('reads what is new as a supplement, and keeps what was fulfilled', async () => {
    const course = await owed();
    const id = await course.of('1001');
    await pass(app, '1001', id);
    const before = await seen('1001', id);
    await published(course, { underway: 'CARRY_ON', done: 'CHANGED_LESSONS' });
    const after = await seen('1001', id);
    expect(after.supplement).toMatchObject({
      kind: 'LESSONS',
      dueOn: '2026-12-20',
      standing: 'DUE',
      lessonsLeft: ['two', 'four'],
    });
    expect(after).toMatchObject({ fulfilledAt: before.fulfilledAt, certificate: { versionNumber: 1 } });
    const { myNotices } = await app.as('1001')('{ myNotices(first: 1) { edges { node { kind subject lines } } } }');
    expect(myNotices.edges[0].node).toMatchObject({
      kind: 'COURSE_CHANGED',
      subject: '「年次研修」の講座が新しくなりました',
      lines: ['新しくなった章の受講を、2026年12月20日までにお願いします。', expect.any(String)],
    });
    expect((await app.as('1001')('{ mySupplements { assignmentId title { ja } } }')).mySupplements).toEqual([
      { assignmentId: id, title: { ja: '年次研修' } },
    ]);
    await expect(app.as('1001')(confirm, { input: { id: after.supplement.id } })).rejects.toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
    await readLessons('1001', id, ['two']);
    expect((await seen('1001', id)).supplement).toMatchObject({ doneAt: null, lessonsLeft: ['four'] });
    await readLessons('1001', id, ['four']);
    expect(await seen('1001', id)).toMatchObject({
      supplement: { standing: 'DONE', lessonsLeft: [] },
      fulfilledAt: before.fulfilledAt,
      certificate: { versionNumber: 1 },
    });
    expect((await app.as('1001')('{ mySupplements { id } }')).mySupplements).toEqual([]);
  });

  it('does the new version wholly as a supplement: it reads, and passes the new quiz', async () => {
    const course = await owed();
    const id = await course.of('1001');
    await pass(app, '1001', id);
    await expect(sitting(app, '1001', id)).rejects.toMatchObject({ code: 'ALREADY_FULFILLED' });
    await published(course, { underway: 'CARRY_ON', done: 'START_AGAIN' }, { ...changed, lessonsFirst: true });
    const { supplement } = await seen('1001', id);
    expect(supplement).toMatchObject({ kind: 'WHOLE', lessonsLeft: ['one', 'two', 'four'] });
    await expect(sitting(app, '1001', id)).rejects.toMatchObject({ code: 'LESSONS_UNREAD' });
    await readLessons('1001', id, ['one', 'two', 'four']);
    const attemptId = await pass(app, '1001', id);
    expect(await seen('1001', id)).toMatchObject({
      supplement: { standing: 'DONE' },
      certificate: { versionNumber: 1 },
    });
    const [row] = await app.sql('select done_by from shinrai.supplements where id = $1', [supplement.id]);
    expect(row.done_by).toBe(attemptId);
    await expect(sitting(app, '1001', id)).rejects.toMatchObject({ code: 'ALREADY_FULFILLED' });
  });

  it('is asked by the next version from what they know, and no longer by the one before', async () => {
    const course = await owed();
    const [one, two] = [await course.of('1001'), await course.of('1002')];
    await pass(app, '1001', one);
    await pass(app, '1002', two);
    const done = { underway: 'CARRY_ON', done: 'CHANGED_LESSONS' } as const;
    await published(course, done);
    await readLessons('1001', one, ['two', 'four']);
    await published(course, done, { lessons: [...changed.lessons, lesson('five')] });
    expect((await seen('1001', one)).supplement.lessonsLeft).toEqual(['five']);
    expect((await seen('1002', two)).supplement.lessonsLeft).toEqual(['two', 'four', 'five']);
    expect((await app.as('1002')('{ mySupplements { id } }')).mySupplements).toHaveLength(1);
  });

  it('is asked once, however many duties it was for', async () => {
    const course = await owed();
    const other = await assignedTo(app, '2001', course.courseId);
    await pass(app, '1001', await course.of('1001'));
    await pass(app, '1001', await dutyOf(app, '1001', other));
    await pass(app, '1002', await dutyOf(app, '1002', other));
    const policies = { underway: 'CARRY_ON', done: 'REATTEST' } as const;
    await drafted(course);
    expect(await dry(course, policies)).toMatchObject({ asked: 2, askedOnce: 1 });
    await published(course, policies);
    for (const number of ['1001', '1002'])
      expect((await app.as(number)('{ mySupplements { kind } }')).mySupplements).toContainEqual({ kind: 'CONFIRM' });
  });

  it('is told to HR in three numbers that open', async () => {
    const course = await owed();
    for (const number of ['1001', '1002', '1003']) await pass(app, number, await course.of(number));
    await published(course, { underway: 'CARRY_ON', done: 'REATTEST' }, changed, '2026-11-22');
    const { supplement } = await seen('1002', await course.of('1002'));
    await app.as('1002')(confirm, { input: { id: supplement.id } });
    const hr = async (standing: string | null) =>
      (await app.as('2003')(report, { id: course.requirementId, standing })).supplements;
    expect(await hr(null)).toMatchObject({ owed: 2, done: 1, overdue: 0, totalCount: 3 });
    app.clock.set('2026-11-23T01:00:00Z');
    expect(await hr('OVERDUE')).toMatchObject({ owed: 0, done: 1, overdue: 2, totalCount: 2 });
    const numbers = (await hr('OVERDUE')).edges.map(({ node }: any) => node.person.number);
    expect(numbers).toEqual(['1001', '1003']);
    app.clock.set('2026-11-22T01:00:00Z');
    await expect(app.as('1001')(report, { id: course.requirementId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('publishing', () => {
  it('refuses a choice where there is no version before', async () => {
    const { saveCourseDraft: draft } = await author(save, { input: courseDocument('first-of-all') });
    await expect(author(publishing, { input: { ...draft, done: 'REATTEST' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { done: ['nothingBefore'] } },
    });
    const { publishDryRun } = await author(dryRun, { courseId: draft.id, underway: 'CARRY_ON', done: 'CARRY_ON' });
    expect(publishDryRun).toBeNull();
  });

  it('refuses a list that nobody saw, a day in the past, and none', async () => {
    const course = await owed();
    await pass(app, '1001', await course.of('1001'));
    const draft = await drafted(course);
    const policies = { underway: 'CHANGED_LESSONS', done: 'REATTEST' } as const;
    const { mark, asked } = await dry(course, policies);
    expect(asked).toBe(1);
    const refused = (change: object) =>
      author(publishing, { input: { ...draft, ...policies, mark, supplementDueOn: '2026-12-01', ...change } });
    await expect(refused({ supplementDueOn: '2026-11-21' })).rejects.toMatchObject({
      params: { fields: { supplementDueOn: ['notInThePast'] } },
    });
    await expect(refused({ supplementDueOn: null })).rejects.toMatchObject({
      params: { fields: { supplementDueOn: ['isDefined'] } },
    });
    await expect(refused({ mark: null })).rejects.toMatchObject({ code: 'LEARNERS_CHANGED' });
    await pass(app, '1002', await course.of('1002'));
    await expect(refused({})).rejects.toMatchObject({ code: 'LEARNERS_CHANGED', params: { moved: 0, asked: 2 } });
    expect(
      await app.sql(
        'select from shinrai.supplements s join shinrai.course_versions v on v.id = s.course_version_id where v.course_id = $1',
        [course.courseId],
      ),
    ).toHaveLength(0);
    await refused({ mark: (await dry(course, policies)).mark });
    await expect(refused({ mark: (await dry(course, policies))?.mark })).rejects.toMatchObject({ code: 'STALE' });
  });

  it('happens once where two do it', async () => {
    const course = await owed();
    await pass(app, '1001', await course.of('1001'));
    const draft = await drafted(course);
    const policies = { underway: 'START_AGAIN', done: 'CHANGED_LESSONS' } as const;
    const { mark } = await dry(course, policies);
    const input = { ...draft, ...policies, mark, supplementDueOn: '2026-12-01' };
    const both = await Promise.allSettled(['2001', '2002'].map(number => app.as(number)(publishing, { input })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STALE' } });
  });

  it('leaves out who is on leave, has left, or did it elsewhere, and says so', async () => {
    const course = await owed();
    for (const number of ['1001', '1009', '1003', '1004']) await pass(app, number, await course.of(number));
    await app.sql(
      `insert into shinrai.leave_periods (id, employee_id, kind, starts_on, recorded_at)
       select gen_random_uuid(), id, 'OTHER', '2026-11-01', now() from shinrai.employees where number = '1009'`,
    );
    await app.sql("update shinrai.employees set left_on = '2026-11-21' where number = '1003'");
    await app.sql('update shinrai.assignments set fulfilled_by = gen_random_uuid() where id = $1', [
      await course.of('1004'),
    ]);
    await drafted(course);
    const policies = { underway: 'CARRY_ON', done: 'CHANGED_LESSONS' } as const;
    expect(await dry(course, policies)).toMatchObject({ asked: 1, excused: 1, elsewhere: 1, notBegun: 8 });
    await drafted(course, { lessons: ['one', 'two', 'three'].map(slug => lesson(slug)) });
    expect(await dry(course, policies)).toMatchObject({ asked: 0, nothingNew: 1, excused: 1 });
    await app.sql("update shinrai.employees set left_on = null where number = '1003'");
  });

  it('keeps its rows as they were written', async () => {
    for (const table of ['publications', 'version_moves', 'supplements'])
      await expect(app.sql(`delete from shinrai.${table}`)).rejects.toThrow(/append-only|never changes|permission/);
    await expect(app.sql("update shinrai.supplements set due_on = '2030-01-01'")).rejects.toThrow('never changes');
  });
});

describe('the dry run', () => {
  const numbers = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'];
  const policy = fc.constantFrom<Policy>('CARRY_ON', 'REATTEST', 'CHANGED_LESSONS', 'START_AGAIN');
  const deed = fc.constantFrom('nothing', 'reads', 'sits', 'passes');
  const drafts = [changed, { lessons: [lesson('one')] }, { lessons: ['one', 'five'].map(slug => lesson(slug)) }];
  const round = fc.record({
    deeds: fc.array(deed, { minLength: 8, maxLength: 8 }),
    underway: policy,
    done: policy,
    draft: fc.constantFrom(...drafts),
  });

  async function does(course: Owed, number: string, what: string): Promise<void> {
    const id = await course.of(number);
    const { supplement } = await seen(number, id);
    if (what === 'reads') await readLessons(number, id, ['one', 'two']);
    if (supplement?.kind === 'CONFIRM' && !supplement.doneAt && what === 'reads')
      await app.as(number)(confirm, { input: { id: supplement.id } });
    if (what === 'sits') await sitting(app, number, id).catch(() => {});
    if (what === 'passes') await pass(app, number, id).catch(() => {});
  }

  async function listed(course: Owed, policies: Policies, outcome: string): Promise<string[]> {
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { publishList }: any = await author(list, { courseId: course.courseId, ...policies, outcome, after });
      found.push(...publishList.edges.map(({ node }: any) => node.id));
      ({ hasNextPage: more, endCursor: after } = publishList.pageInfo);
      if (!more) expect(found).toHaveLength(publishList.totalCount);
    }
    return found.toSorted();
  }

  it('lists exactly whom publishing then moves and asks, over any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 3 }), async rounds => {
        const course = await owed();
        for (const { deeds, draft, ...policies } of rounds) {
          for (const [at, number] of numbers.entries()) await does(course, number, deeds[at]!);
          const ready = await drafted(course, draft);
          const fulfilled = await facts(course);
          const counts = await dry(course, policies);
          const [moved, asked] = [await listed(course, policies, 'MOVED'), await listed(course, policies, 'ASKED')];
          expect([counts.moved, counts.asked]).toEqual([moved.length, asked.length]);
          const input = { ...ready, ...policies, mark: counts.mark, supplementDueOn: '2026-12-20' };
          await author(publishing, { input });
          const written = async (sql: string) =>
            (await app.sql(sql, [course.courseId])).map(({ id }) => id as string).toSorted();
          const last = '(select id from shinrai.course_versions where course_id = $1 order by number desc limit 1)';
          expect(
            await written(`select assignment_id as id from shinrai.version_moves where to_version_id = ${last}`),
          ).toEqual(moved);
          expect(
            await written(`select assignment_id as id from shinrai.supplements where course_version_id = ${last}`),
          ).toEqual(asked);
          expect(
            await written(`select assignment_id as id from shinrai.enrolments where course_version_id = ${last}`),
          ).toEqual(moved);
          expect(await facts(course)).toEqual(fulfilled);
          const sum = Object.entries(counts).reduce(
            (all, [key, value]) => (key === 'mark' ? all : all + (value as number)),
            0,
          );
          expect(sum).toBe(12);
        }
      }),
      { numRuns: 6 },
    );
  }, 180_000);

  /** What must not change: the duties, their certificates and every attempt. */
  const facts = ({ requirementId }: Owed) =>
    app.sql(
      `select a.*, c.code, array(select t.id from shinrai.attempts t where t.assignment_id = a.id order by t.number) as attempts
       from shinrai.assignments a left join shinrai.certificates c on c.assignment_id = a.id
       where a.requirement_id = $1 order by a.id`,
      [requirementId],
    );
});
