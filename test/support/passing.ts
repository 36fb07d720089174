import type { TestApp } from './app.ts';

/** Starts the quiz of a duty and answers every question right, without handing it in; the attempt's id. */
export async function sitting(app: TestApp, number: string, assignmentId: string): Promise<string> {
  const { startAttempt: attempt } = await app.as(number)(
    'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id questions { id options { id text { ja } } } } }',
    { input: { assignmentId } },
  );
  for (const { id, options } of attempt.questions) {
    const chosen = options.filter(({ text }: any) => text.ja.startsWith('正')).map((option: any) => option.id);
    await app.as(number)('mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }', {
      input: { attemptId: attempt.id, questionId: id, chosen },
    });
  }
  return attempt.id;
}

/** Passes a duty through the doors a learner uses; the attempt's id. */
export async function pass(app: TestApp, number: string, assignmentId: string): Promise<string> {
  const attemptId = await sitting(app, number, assignmentId);
  await app.as(number)('mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { passed } }', {
    input: { attemptId },
  });
  return attemptId;
}

/** The duty of somebody under a requirement. */
export async function dutyOf(app: TestApp, number: string, requirementId: string): Promise<string> {
  const [{ id }] = await app.sql(
    `select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
     where e.number = $1 and a.requirement_id = $2`,
    [number, requirementId],
  );
  return id;
}
