import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type WatchedHouse, plant, watchedHouse } from '../support/canary.ts';
import { answer, asking, close, handOff, opened, read, workforce } from '../support/surveys.ts';

let house: WatchedHouse;
beforeAll(async () => {
  house = await watchedHouse();
});
afterAll(() => house.close());

describe('what somebody writes in a survey', () => {
  it('is found nowhere: no table, file, log, mail; neither while it is open nor when it was read', async () => {
    const { app } = house;
    const { people } = await workforce(app, 6);
    const run = (name: string) => app.nest.get(Jobs, { strict: false }).run(name);
    const [hr, officer] = [app.as('9002'), app.as('9001')];
    const canary = plant();
    for (const mode of ['ANONYMOUS', 'IDENTIFIED']) {
      const survey = await opened(hr, asking({ mode }));
      for (const number of people.sales) await answer(app.as(number), survey.id, { yes: true, text: canary });
      // refused as well as taken
      await expect(answer(app.as('1001'), survey.id, { text: canary })).rejects.toMatchObject({
        code: 'SURVEY_ALREADY_TAKEN',
      });
      await expect(answer(app.as('2001'), survey.id, { scale: 9, text: canary })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      expect(await house.find(canary)).toEqual([]);
      await close(hr, survey);
      await run('surveys.count');
      const { answers } = await read(officer, survey.id);
      expect(JSON.stringify(answers).split(canary)).toHaveLength(6);
      await handOff(officer, survey.id, answers[0].id);
      await expect(handOff(officer, survey.id, answers[0].id)).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    }
    await run('notices.deliver');
    await run('sealing.shred');
    expect(await house.find(canary)).toEqual([]);
  });
});
