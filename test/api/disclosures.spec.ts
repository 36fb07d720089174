import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, byTwo, caseHouse, publishedRules } from '../support/cases.ts';
import { WholeCase } from '../support/whole-case.ts';

let app: TestApp;
afterAll(() => app?.close());

const told = '{ sanctionDisclosures { sanction month offences { ja } shownFrom shownUntil } }';
const inRoom = 'query ($id: ID!) { case(id: $id) { mayDisclose disclosure { shownUntil } } }';

/** A case under rules that allow it, or not, at a stage of its way. */
async function reached(stage: string, publication: boolean): Promise<WholeCase> {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  const house: CaseHouse = await caseHouse(app);
  await publishedRules(app, { params: { publication } });
  const matter = new WholeCase(app, house);
  for (const [name, reach] of matter.stages()) {
    await reach();
    if (name === stage) break;
  }
  return matter;
}

describe('telling everybody of a sanction', () => {
  let matter: WholeCase;
  const disclose = (hands = {}) => byTwo(app, { caseId: matter.id, act: 'DISCLOSE' }, hands);
  const room = async () => (await app.as('SECR')(inRoom, { id: matter.id })).case;

  describe('under rules that allow it', () => {
    beforeAll(async () => {
      matter = await reached('appeal', true);
    }, 60_000);
    afterAll(() => app.close());

    it('waits until it is final, takes two, and names nobody', async () => {
      expect(await room()).toEqual({ mayDisclose: false, disclosure: null });
      await expect(disclose()).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
      await matter.decideAppeal();
      expect(await room()).toEqual({ mayDisclose: true, disclosure: null });
      await expect(disclose({ first: 'SECR', second: 'SECR' })).rejects.toMatchObject({ code: 'TWO_PERSON' });
      expect(await app.as('EMP')(told)).toEqual({ sanctionDisclosures: [] });

      await app.as('SECR2')('mutation ($input: DecideCaseActInput!) { confirmCaseAct(input: $input) }', {
        input: { id: (await app.sql(`select id from shinrai.case_proposals where act = 'DISCLOSE'`))[0].id },
      });
      // lighter than the committee had decided, as it became final
      expect((await app.as('EMP')(told)).sanctionDisclosures).toEqual([
        {
          sanction: 'REPRIMAND',
          month: '2017-03',
          offences: [{ ja: '監督義務違反' }],
          shownFrom: '2017-03-27',
          shownUntil: '2017-06-24',
        },
      ]);
      expect(await room()).toEqual({ mayDisclose: false, disclosure: { shownUntil: '2017-06-24' } });
      await expect(disclose()).rejects.toMatchObject({ code: 'ALREADY_DONE' });
    });

    it('goes by itself after 90 days', async () => {
      app.clock.set('2017-06-24T14:59:00Z');
      expect((await app.as('EMP')(told)).sanctionDisclosures).toHaveLength(1);
      app.clock.set('2017-06-24T15:00:00Z');
      expect((await app.as('EMP')(told)).sanctionDisclosures).toEqual([]);
      await expect(app.sql('update shinrai.sanction_disclosures set shown_until = now()')).rejects.toThrow(
        'append-only',
      );
    });
  });

  it('is refused where the rules say nothing of it', async () => {
    matter = await reached('final', false);
    expect(await room()).toEqual({ mayDisclose: false, disclosure: null });
    await expect(disclose()).rejects.toMatchObject({ code: 'DISCLOSURE_NOT_IN_RULES' });
  }, 60_000);
});
