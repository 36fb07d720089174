import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { publishUnhurried, readAll } from '../support/unhurried.ts';
import { type Shinrai, demoPassword, forget, startShinrai } from '../support/shinrai.ts';

// every command of a test starts a process of its own
jest.setTimeout(90_000);

let shinrai: Shinrai;
beforeAll(async () => {
  shinrai = await startShinrai();
}, 120_000);
afterAll(async () => {
  await shinrai.stop();
  await forget(shinrai.folder);
});

/** Speaks to the running server as a browser would, cookie and all. */
async function browser(number = '1001') {
  let cookie = '';
  const ask = async (query: string, variables = {}): Promise<any> => {
    const response = await fetch(`${shinrai.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const { data, errors } = (await response.json()) as { data: any; errors?: { extensions: { code: string } }[] };
    if (errors) throw new Error(errors[0]?.extensions.code);
    return data;
  };
  await ask('mutation ($input: LogInInput!) { logIn(input: $input) { viewer { person { number } } } }', {
    input: { login: number, password: demoPassword },
  });
  return ask;
}

/** The `shinrai` command beside the running server: what it printed and how it ended. */
async function command(args: string[], port = new URL(shinrai.url).port): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, ['dist/src/main.js', ...args], {
    env: { ...process.env, DATABASE_URL: undefined, SHINRAI_DATA: shinrai.folder, PORT: port },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed };
}

describe('the server as a process', () => {
  it('prints the address, the demo log-ins and where the data is', () => {
    expect(shinrai.output()).toContain(`Shinrai is at ${shinrai.url}`);
    expect(shinrai.output()).toContain(`The data is in ${shinrai.folder}`);
    expect(shinrai.output()).toMatch(/EMPLOYEE +1001/);
  });

  it('refuses a second server on its folder, in a sentence', async () => {
    const { code, printed } = await command(['start'], '0');
    expect(code).toBe(1);
    expect(printed).toContain(`${shinrai.folder} is in use by another server`);
    expect(printed).not.toContain('    at ');
  });

  it('refuses to share its port, in a sentence', async () => {
    const { code, printed } = await command(['start']);
    expect([code, printed]).toEqual([1, expect.stringMatching(/^Port \d+ on localhost is taken/)]);
  });

  it('lets the command work beside it', async () => {
    const { code, printed } = await command(['invite', '1001']);
    expect(printed).toContain(`${shinrai.url}/set-password#token=`);
    expect(code).toBe(0);
  });

  it('adds a department from the command line, and refuses one above it that is not there', async () => {
    expect(await command(['department', 'NEW-1', '新規事業部', '--english', 'New business'])).toMatchObject({
      code: 0,
    });
    expect(await command(['department', 'NEW-2', '企画課', '--under', 'NEW-1'])).toMatchObject({ code: 0 });
    const refused = await command(['department', 'NEW-3', '企画課', '--under', 'NOWHERE']);
    expect([refused.code, refused.printed]).toEqual([1, 'There is no department with the code NOWHERE.\n']);
  });

  it('loses no acknowledged answer to kill -9', async () => {
    const ask = await browser();
    await publishUnhurried(await browser('1004'), 'compliance');
    const { myAssignments } = await ask(
      '{ myAssignments(first: 100, standing: DUE) { edges { node { id course { title { en } } } } } }',
    );
    const { id: assignmentId } = myAssignments.edges
      .map(({ node }: any) => node)
      .find(({ course }: any) => course?.title.en.includes('ompliance'));
    await readAll(ask, assignmentId);
    const { startAttempt } = await ask(
      'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id questions { id options { id } } } }',
      { input: { assignmentId } },
    );
    for (const { id, options } of startAttempt.questions) {
      await ask('mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }', {
        input: { attemptId: startAttempt.id, questionId: id, chosen: [options[0].id] },
      });
    }
    await shinrai.stop('SIGKILL');
    shinrai = await startShinrai({ folder: shinrai.folder });

    const again = await browser();
    const { myAttempt } = await again('query ($id: ID!) { myAttempt(id: $id) { questions { id chosen } } }', {
      id: startAttempt.id,
    });
    expect(myAttempt.questions).toEqual(
      startAttempt.questions.map(({ id, options }: any) => ({ id, chosen: [options[0].id] })),
    );
  });
});
