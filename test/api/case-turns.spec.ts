import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, allegation, byTwo, caseHouse, drafted, publishedRules, takenIn } from '../support/cases.ts';
import { WholeCase } from '../support/whole-case.ts';

let app: TestApp;
let house: CaseHouse;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
}, 60_000);
afterAll(() => app.close());

/** Whom something of an office's or the chair's was told, as `part number`. */
async function turns(caseId: string): Promise<string[]> {
  const told = await app.sql(
    `select n.params->>'part' || ' ' || e.number as who from shinrai.notices n join shinrai.employees e on e.id = n.employee_id
     where n.kind = 'CASE_WAITS' and n.params->>'caseId' = $1 and n.params->>'part' in ('SECRETARY', 'LEGAL', 'HR', 'CHAIR') order by 1`,
    [caseId],
  );
  return told.map(({ who }) => who);
}

describe('whose turn it is', () => {
  it('is told to everybody of the office but who knows, and to the chair, at each stage', async () => {
    const matter = new WholeCase(app, house);
    const stages = new Map<string, string[]>();
    let before: string[] = [];
    for (const [name, reach] of matter.stages().slice(0, -2)) {
      await reach();
      const after = await turns(matter.id);
      const fresh = [...after];
      for (const one of before) fresh.splice(fresh.indexOf(one), 1);
      if (fresh.length > 0) stages.set(name, fresh);
      before = after;
    }
    const secretariat = ['SECRETARY SECR', 'SECRETARY SECR2'];
    const legal = ['LEGAL LEG', 'LEGAL LEG2'];
    expect(Object.fromEntries(stages)).toEqual({
      admission: secretariat,
      investigation: legal,
      committee: secretariat,
      'sanction, voting': ['CHAIR K1', ...secretariat],
      'sanction, counted': ['CHAIR K1'],
      decided: ['HR HR1', 'HR HR2', ...secretariat],
      delivered: [...legal, 'SECRETARY SECR'],
      appeal: secretariat,
      final: ['HR HR1', 'HR HR2', ...secretariat],
    });
  });

  it('is told neither to whom the case is about nor to whom it is hidden from', async () => {
    const id = await drafted(app, house, {
      subject: 'SECR2',
      allegations: [allegation({ conductFrom: '2016-05-01' })],
    });
    const hidden = [id, house.id('LEG2'), app.clock.now()];
    await app.sql(
      'insert into shinrai.case_exclusions (id, case_id, person_id, at) values (shinrai.uuid_v7(), $1, $2, $3)',
      hidden,
    );
    await app.as('HR1')('mutation ($id: ID!) { referCase(input: { id: $id }) { id } }', { id });
    await app.as('SECR')('mutation ($id: ID!) { takeInCase(input: { id: $id }) { id } }', { id });
    await byTwo(app, { caseId: id, act: 'WITHDRAW', cause: 'NO_GROUNDS' });
    expect(await turns(id)).toEqual(['LEGAL LEG', 'SECRETARY SECR']);
  });

  it('is over for the subject without a letter, and they hear of it where they knew of the case', async () => {
    const told = async (stands: boolean, conductFrom: string) => {
      const caseId = await takenIn(app, house, { subject: 'W1', allegations: [allegation({ conductFrom })] });
      const order = { input: { id: caseId, kind: 'PAID_STANDBY' } };
      if (stands)
        await app.as('SECR')('mutation ($input: OrderStandbyInput!) { orderStandby(input: $input) { id } }', order);
      await byTwo(app, { caseId, act: 'WITHDRAW', cause: 'NO_GROUNDS' });
      const about = [house.id('W1'), caseId];
      const found = await app.sql(
        `select params->>'part' as part from shinrai.notices where employee_id = $1 and params->>'caseId' = $2 order by id`,
        about,
      );
      return found.map(({ part }) => part);
    };
    expect(await told(true, '2016-06-01')).toEqual(['STANDBY', 'SUBJECT']);
    expect(await told(false, '2016-07-01')).toEqual([]);
  });
});
