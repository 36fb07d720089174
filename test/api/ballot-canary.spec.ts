import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { type WatchedHouse, watchedHouse } from '../support/canary.ts';
import { caseHouse, publishedRules } from '../support/cases.ts';
import { cast, castAll, committee, heard, openVote, roundsOf } from '../support/deliberations.ts';

let watched: WatchedHouse;
beforeAll(async () => {
  watched = await watchedHouse();
});
afterAll(() => watched.close());

it('what a member votes is found nowhere before the last ballot: no table, file, log of the database or of the program', async () => {
  const { app } = watched;
  app.clock.set('2017-03-02T01:00:00Z');
  const house = await caseHouse(app);
  await publishedRules(app);
  const id = await heard(app, house);
  const [round] = await openVote(app, house, id, 'FACTS');
  await castAll(app, round!.id, { K1: 'PROVEN', S1: 'NOT_PROVEN', K3: 'NOT_PROVEN', O1: 'PROVEN' });
  // refused as well as taken
  await expect(cast(app, 'S1', round!.id, 'PROVEN')).rejects.toMatchObject({ code: 'BALLOT_FINAL' });
  await expect(cast(app, 'O2', round!.id, 'NONE')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  // PROVEN is in FIND_PROVEN and NOT_PROVEN both: whichever it was
  expect(await watched.find('NOT_PROVEN')).toEqual([]);
  expect(await watched.find('"PROVEN')).toEqual([]);
  await castAll(app, round!.id, { O2: 'PROVEN' });
  expect((await roundsOf(app, id))[0]!.state).toBe('CLOSED');
  // the count is there now, and who voted how is still sealed
  const rows = await app.sql('select r::text as text from shinrai.ballots r');
  expect(rows).toHaveLength(committee.length);
  expect(rows.filter(({ text }) => /PROVEN/.test(text))).toEqual([]);
});
