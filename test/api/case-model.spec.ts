import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';

import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, caseHouse, publishedRules } from '../support/cases.ts';
import { CaseDriver } from '../support/case-model/driver.ts';
import { stages } from '../support/case-model/stages.ts';

/**
 * Whoever tries whatever at whatever time: the API says of each command what a small model of the procedure says (test/support/case-model), changes nothing where
 * it refuses, and shows the case to those whom the model names. A run that disagrees prints its seed and the commands up to there.
 */
let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
});
afterAll(() => app.close());

const how = fc.oneof(
  { weight: 6, arbitrary: fc.constant('onward' as const) },
  { weight: 1, arbitrary: fc.constant('allowed' as const) },
  { weight: 2, arbitrary: fc.constant('refused' as const) },
  { weight: 1, arbitrary: fc.constant('any' as const) },
);
const draws = fc.array(fc.record({ how, nth: fc.noBias(fc.nat()) }), { minLength: 30, maxLength: 30 });

describe.each(Object.keys(stages))('a case at the stage %s', stage => {
  it('allows, refuses and shows what the rules say, whatever is tried', async () => {
    await fc.assert(
      fc.asyncProperty(draws, async all => {
        const driver = await CaseDriver.at(app, house, stage);
        for (const draw of all) await driver.tries(draw);
        await driver.ends();
      }),
      // a shorter run would begin another case for each try: the commands are in the message
      { numRuns: 1, endOnFailure: true, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
    );
  }, 60_000);
});
