import type { TestApp } from './app.ts';

const text = (ja: string) => ({ ja, en: null as string | null });

export const lesson = (slug: string, body = `# ${slug}\n\n**情報「セキュリティ」**です。`) => ({
  slug,
  title: text(slug),
  minutes: 5,
  body: text(body),
});

/** A question whose right option reads 正. */
export const single = (code: string, topic: string) => ({
  code,
  topic,
  kind: 'SINGLE_CHOICE',
  stem: text(`問い ${code}`),
  options: ['誤1', '正', '誤2'].map(option => ({ text: text(option), right: option === '正' })),
  explanation: text('解説'),
});

export const multiple = (code: string, topic: string) => ({
  ...single(code, topic),
  kind: 'MULTIPLE_CHOICE',
  options: ['正a', '誤', '正b'].map(option => ({ text: text(option), right: option.startsWith('正') })),
});

export const trueFalse = (code: string, topic: string) => ({
  ...single(code, topic),
  kind: 'TRUE_FALSE',
  options: ['正', '誤'].map(option => ({ text: text(option), right: option === '正' })),
});

/** A small whole course: two lessons, five questions of which three are drawn, 60 percent, 30 minutes. */
export const courseDocument = (code: string, change: object = {}) => ({
  code,
  title: text('基本'),
  summary: text('要点'),
  passMark: 60,
  questionCount: 3,
  timeLimitMinutes: 30,
  lessons: [lesson('one'), lesson('two')],
  questions: [
    single('q1', 'one'),
    multiple('q2', 'one'),
    trueFalse('q3', 'two'),
    single('q4', 'two'),
    single('q5', 'two'),
  ],
  ...change,
});

/** A published course, through the door; its id. `author` holds TRAINING_ADMIN. */
export async function publishedCourse(
  app: TestApp,
  author: string,
  code: string,
  change: object = {},
): Promise<string> {
  const { saveCourseDraft: draft } = await app.as(author)(
    'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }',
    { input: courseDocument(code, change) },
  );
  await app.as(author)('mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id } }', {
    input: draft,
  });
  return draft.id;
}

/** A requirement to do a course, drafted and assigned for 2026 to all whom it hits; its id. */
export async function assignedTo(
  app: TestApp,
  author: string,
  activityId: string,
  {
    audience = { all: [] },
    dueOn = '2026-12-31',
    cycle = 2026,
  }: { audience?: object; dueOn?: string; cycle?: number } = {},
): Promise<string> {
  const { draftRequirement: requirement } = await app.as(author)(
    'mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }',
    { input: { activityKind: 'COURSE', activityId, title: { ja: '年次研修' }, audience } },
  );
  await assign(app, author, requirement, { cycle, dueOn });
  return requirement.id;
}

/** Assigns whom the preview shows. */
export async function assign(
  app: TestApp,
  author: string,
  seen: { id: string; version: number },
  round: { cycle: number; dueOn: string },
) {
  const { assignmentPreview } = await app.as(author)(
    'query ($id: ID!, $cycle: Int!) { assignmentPreview(requirementId: $id, cycle: $cycle, first: 1) { toAssign } }',
    { id: seen.id, cycle: round.cycle },
  );
  const { assignRequirement } = await app.as(author)(
    'mutation ($input: AssignRequirementInput!) { assignRequirement(input: $input) { id version cycles { cycle dueOn } } }',
    { input: { ...seen, ...round, expected: assignmentPreview.toAssign } },
  );
  return assignRequirement;
}
