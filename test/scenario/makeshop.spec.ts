import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Refused, type TestApp, startApp } from '../support/app.ts';
import { caseHouse, publishedRules } from '../support/cases.ts';
import { type Step, scenarioDoors } from '../support/replay.ts';

/**
 * A scenario that others wrote, replayed through the API from the step that opens the case to the one that tries to open it again: `SHINRAI_SCENARIO=<file> npm run jest --
 * test/scenario`. The project's own story of it is test/api/committee-story.spec.ts.
 */
const file = process.env['SHINRAI_SCENARIO'];
const steps = file ? stepsOf(JSON.parse(await readFile(file, 'utf8'))) : [];

/** From the first case that is opened to the last try. */
function stepsOf({ steps: all }: { steps: Step[] }): Step[] {
  const opens = all.flatMap(({ op }, i) => (op === 'openDisciplinaryCase' ? [i] : []));
  return all.slice(opens[0], opens.at(-1)! + 1);
}

let app: TestApp;
let scenario: ReturnType<typeof scenarioDoors>;
beforeAll(async () => {
  if (!file) return;
  app = await startApp({ at: `${steps[0]!.at}T01:00:00Z` });
  scenario = scenarioDoors(app, await caseHouse(app));
  await publishedRules(app);
});
afterAll(() => app?.close());

if (!file) it.todo('replays the scenario whose path is in SHINRAI_SCENARIO');
else
  describe('the scenario', () => {
    it.each(steps.map(step => [step.n, step.op, step.actor, step] as const))(
      '%i %s by %s',
      async (_, op, who, step) => {
        app.clock.set(`${step.at}T03:00:00Z`);
        const { ok, code, ...told } = step.expect;
        const answer = await scenario.doors[op]!(who, step.in, step).catch((refusal: Refused) => {
          if (!(refusal instanceof Refused)) throw refusal;
          return { code: `E_${refusal.code}`.replace('E_NOT_FOUND', 'NOT_FOUND'), ...refusal.params };
        });
        expect(answer).toMatchObject({ ...(ok ? {} : { code }), ...scenario.told(told) });
        if (ok) expect(answer).not.toHaveProperty('code');
      },
    );
  });
