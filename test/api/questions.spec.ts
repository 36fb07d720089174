import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, publishedCourse, single } from '../support/courses.ts';
import { departments, employees } from '../support/people.ts';

const statistics = 'statistics { shown facility discrimination band }';
const page = `query ($courseId: ID!, $code: String!) { question(courseId: $courseId, code: $code) {
  code isPublished isInDraft wordings { number changed answered places { number state } question { stem { ja } topic }
    ${statistics} choices { chosen option { text { ja } right } } } } }`;
const bank = `query ($courseId: ID!, $first: Int!, $after: String, $sort: QuestionSort, $band: QuestionBand) {
  questionBank(courseId: $courseId, first: $first, after: $after, sort: $sort, band: $band) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { isPublished isInDraft question { code } ${statistics} } } } }`;
const behind = `query ($courseId: ID!, $code: String!, $wording: Int!, $first: Int!, $after: String) {
  questionAnswers(courseId: $courseId, code: $code, wording: $wording, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { finishedAt courseVersion earned chosen { text { ja } } person { number } } } } }`;
const start = `mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id questions { id stem { ja } options { id text { ja } } } } }`;
const answers = 'mutation ($input: AnswerQuestionsInput!) { answerQuestions(input: $input) { id } }';
const submit = 'mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id score } }';
const save = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }';
const publish = 'mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id version } }';

const numbers = Array.from({ length: 24 }, (_, i) => String(1001 + i));
const codes = ['a', 'b', 'c', 'd'];
const document = courseDocument('measured', {
  questions: codes.map(code => single(code, 'one')),
  questionCount: 4,
  passMark: 100,
});

let app: TestApp;
let courseId: string;
const author = (query: string, variables?: Record<string, unknown>) => app.as('2001')(query, variables);

/** Everybody answers the questions of these codes rightly, the others wrongly or not at all. */
async function everybody(rightOf: (index: number) => string, unanswered: (index: number) => string = () => '') {
  const requirementId = await assignedTo(app, '2001', courseId);
  const duties = await app.sql(
    'select a.id, e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where requirement_id = $1 and e.number < $2 order by e.number',
    [requirementId, '2000'],
  );
  for (const [index, { id, number }] of duties.entries()) {
    const { startAttempt: attempt } = await app.as(number)(start, { input: { assignmentId: id } });
    const given = attempt.questions.flatMap(({ id: questionId, stem, options }: any) => {
      const code = stem.ja.at(-1);
      if (unanswered(index).includes(code)) return [];
      const word = rightOf(index).includes(code) ? '正' : '誤1';
      return [{ questionId, chosen: [options.find(({ text }: any) => text.ja === word).id] }];
    });
    await app.as(number)(answers, { input: { attemptId: attempt.id, answers: given } });
    await app.as(number)(submit, { input: { attemptId: attempt.id } });
    app.clock.forward({ minutes: 1 });
  }
}

beforeAll(async () => {
  app = await startApp();
  const { personnel, sales1 } = await departments(app);
  await employees(app, [
    { number: '2001', department: personnel, name: '佐々木 恵', kana: 'ササキ メグミ', roles: ['TRAINING_ADMIN'] },
    { number: '2002', department: personnel, name: '森 大輔', kana: 'モリ ダイスケ', roles: ['ADMIN'] },
    ...numbers.map(number => ({ number, department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' })),
  ]);
  courseId = await publishedCourse(app, '2001', 'measured', document);
});
afterAll(() => app.close());

describe('a question', () => {
  it('has no numbers before it was shown', async () => {
    const { question } = await author(page, { courseId, code: 'a' });
    expect(question).toMatchObject({ code: 'a', isPublished: true, isInDraft: false });
    expect(question.wordings).toEqual([
      {
        number: 1,
        changed: [],
        answered: 0,
        places: [{ number: 1, state: 'PUBLISHED' }],
        question: { stem: { ja: '問い a' }, topic: 'one' },
        statistics: { shown: 0, facility: null, discrimination: null, band: 'TOO_FEW' },
        choices: ['誤1', '正', '誤2'].map(ja => ({ chosen: 0, option: { text: { ja }, right: ja === '正' } })),
      },
    ]);
  });

  it('is counted by how it was answered, without itself among the rest', async () => {
    // the first half: a and d right; the second half: a, b and c right. d goes against the rest; a says nothing of anybody.
    await everybody(
      index => (index < 12 ? 'ad' : 'abc'),
      index => (index === 0 ? 'b' : ''),
    );
    const { question } = await author(page, { courseId, code: 'b' });
    expect(question.wordings[0]).toMatchObject({
      answered: 23,
      statistics: { shown: 24, facility: 0.5, discrimination: null, band: 'FINE' },
      choices: [{ chosen: 11 }, { chosen: 12 }, { chosen: 0 }],
    });
    // the rest of b, and of c, is 2 of 3 in both halves: nothing to tell apart (with b among it, it would correlate fully);
    // the rest of d is 1 of 3 in the half that has d right, and 3 of 3 in the other
    const all = await nodes({ sort: 'POSITION' });
    expect(all.map(({ question: { code }, statistics: found }) => [code, ...Object.values(found)])).toEqual([
      ['a', 24, 1, null, 'TOO_EASY'],
      ['b', 24, 0.5, null, 'FINE'],
      ['c', 24, 0.5, null, 'FINE'],
      ['d', 24, 0.5, -1, 'NEGATIVE'],
    ]);
  });

  it('stands in a list that finds the bad ones', async () => {
    const found = async (variables: object) => (await nodes(variables)).map(({ question: { code } }) => code).join('');
    expect(await found({})).toBe('abcd');
    expect(await found({ sort: 'DISCRIMINATION' })).toBe('dabc');
    expect(await found({ sort: 'FACILITY' })).toBe('bcda');
    expect(await found({ sort: 'SHOWN' })).toBe('abcd');
    expect(await found({ band: 'NEGATIVE' })).toBe('d');
    expect(await found({ band: 'TOO_FEW' })).toBe('');
    const paged = [];
    for (let after: string | null = null, more = true; more;) {
      const { questionBank } = await author(bank, { courseId, first: 3, after, sort: 'FACILITY' });
      expect(questionBank.totalCount).toBe(4);
      paged.push(...questionBank.edges.map(({ node }: any) => node.question.code));
      ({ endCursor: after, hasNextPage: more } = questionBank.pageInfo);
    }
    expect(paged.join('')).toBe('bcda');
    for (const after of ['nonsense', Buffer.from('["x", 1]').toString('base64url')])
      await expect(author(bank, { courseId, first: 3, after })).rejects.toMatchObject({
        params: { fields: { after: ['isCursor'] } },
      });
  });

  it('leads from its number to the attempts behind it', async () => {
    const of = async (variables: object) =>
      (await author(behind, { courseId, code: 'b', wording: 1, first: 20, ...variables })).questionAnswers;
    const { totalCount, edges, pageInfo } = await of({});
    expect([totalCount, edges.length, pageInfo.hasNextPage]).toEqual([24, 20, true]);
    expect(edges[0].node).toEqual({
      finishedAt: '2026-11-22T01:23:00.000Z',
      courseVersion: 1,
      earned: 1,
      chosen: [{ text: { ja: '正' } }],
      person: { number: '1024' },
    });
    const { edges: rest } = await of({ after: pageInfo.endCursor });
    expect(rest.map(({ node }: any) => node.person.number)).toEqual(['1004', '1003', '1002', '1001']);
    expect(rest.at(-1).node).toMatchObject({ earned: 0, chosen: [] });
    await expect(of({ wording: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('begins anew when its words change, and not when only another question does', async () => {
    const changed = (code: string, stem: string) =>
      document.questions
        .map(question => (question.code === code ? { ...question, stem: { ja: stem, en: null } } : question))
        .filter(question => question.code !== 'a');
    await published({ ...document, questionCount: 3, questions: changed('b', '改訂した問い b') });
    const { question: b } = await author(page, { courseId, code: 'b' });
    expect(b.wordings).toMatchObject([
      { number: 2, changed: ['STEM'], places: [{ number: 2 }], statistics: { shown: 0, band: 'TOO_FEW' } },
      { number: 1, changed: [], places: [{ number: 1 }], statistics: { shown: 24 } },
    ]);
    const { question: d } = await author(page, { courseId, code: 'd' });
    expect(d.wordings).toMatchObject([
      { number: 1, places: [{ number: 2 }, { number: 1 }], statistics: { shown: 24 } },
    ]);
    const { question: a } = await author(page, { courseId, code: 'a' });
    expect(a).toMatchObject({ isPublished: false, isInDraft: false, wordings: [{ number: 1 }] });

    app.clock.forward({ days: 1 });
    await everybody(() => 'bcd');
    const { question: later } = await author(page, { courseId, code: 'd' });
    expect(later.wordings).toMatchObject([
      {
        number: 1,
        statistics: { shown: 48, facility: 0.75 },
        choices: [{ chosen: 12 }, { chosen: 36 }, { chosen: 0 }],
      },
    ]);
    const { question: reworded } = await author(page, { courseId, code: 'b' });
    expect(reworded.wordings.map(({ statistics: { shown } }: any) => shown)).toEqual([24, 24]);
    const all = await nodes({});
    expect(all.map(({ question: { code }, statistics: { shown } }) => [code, shown])).toEqual([
      ['b', 24],
      ['c', 48],
      ['d', 48],
    ]);
  });

  it('is for those who read courses, and there is none without a course', async () => {
    for (const number of ['1001', '2002'])
      for (const asked of [
        app.as(number)(page, { courseId, code: 'a' }),
        app.as(number)(bank, { courseId, first: 1 }),
        app.as(number)(behind, { courseId, code: 'a', wording: 1, first: 1 }),
      ])
        await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const variables of [
      { courseId, code: 'z' },
      { courseId: 'nonsense', code: 'a' },
      { courseId: '019335d6-0000-7000-8000-000000000000', code: 'a' },
    ])
      await expect(author(page, variables)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(author(bank, { courseId: 'nonsense', first: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** The next version of the course. */
async function published(change: object): Promise<void> {
  const { course } = await author('query ($id: ID!) { course(id: $id) { version } }', { id: courseId });
  const { saveCourseDraft: draft } = await author(save, {
    input: { ...change, id: courseId, version: course.version },
  });
  await author(publish, { input: draft });
}

async function nodes(variables: object): Promise<any[]> {
  const { questionBank } = await author(bank, { courseId, first: 10, ...variables });
  return questionBank.edges.map(({ node }: any) => node);
}
