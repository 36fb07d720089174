import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { Jobs } from '../../src/platform/jobs.ts';
import { type WatchedHouse, plant, watchedHouse } from '../support/canary.ts';
import { allegation, caseHouse, evidence, investigated, publishedRules } from '../support/cases.ts';

let watched: WatchedHouse;
beforeAll(async () => {
  watched = await watchedHouse();
});
afterAll(() => watched.close());

it('what is written in a case, who reported it and why somebody had to know are found nowhere: no table, file, log, mail', async () => {
  const { app } = watched;
  const house = await caseHouse(app);
  await publishedRules(app);
  const canary = plant();
  const recent = { knownOn: '2026-11-20', allegations: [allegation({ conductFrom: '2026-10-01', text: canary })] };
  const caseId = await investigated(app, house, { ...recent, report: `${canary} の報告` });
  const sent = await app.nest.inject({
    method: 'POST',
    url: '/proofs',
    headers: { 'x-employee': 'SECR', 'content-type': 'application/octet-stream', 'x-file-name': 'scan.pdf' },
    payload: Buffer.from(`%PDF-1.7 ${canary}`),
  });
  const words = { title: canary, text: canary };
  const item = await evidence(app, caseId, {
    by: 'SECR',
    kind: 'STATEMENT',
    ...words,
    proofId: sent.json().id,
    witness: { name: `証人 ${canary}x` },
    masked: { title: '供述', text: '同僚の話' },
  });
  // refused as well as taken
  await expect(
    evidence(app, caseId, { by: 'SECR', kind: 'STATEMENT', ...words, witness: { name: canary }, masked: words }),
  ).rejects.toMatchObject({ code: 'MASK_NAMES_WITNESS' });
  const record = 'mutation ($input: RecordReporterInput!) { recordReporter(input: $input) { id } }';
  await app.as('WB')(record, { input: { caseId, name: canary, reportedOn: '2026-11-20' } });
  const open = 'mutation ($input: OpenReporterInput!) { openReporter(input: $input) { name } }';
  expect((await app.as('WB')(open, { input: { caseId, reason: canary } })).openReporter).toEqual([{ name: canary }]);
  const file = await app.nest.inject({ method: 'GET', url: `/case-files/${item}`, headers: { 'x-employee': 'LEG' } });
  expect(file.rawPayload.toString()).toContain(canary);
  const { case: matter } = await app.as('SECR')(
    'query ($id: ID!) { case(id: $id) { report { text } evidence { text } } }',
    { id: caseId },
  );
  expect(JSON.stringify(matter).split(canary)).toHaveLength(3);
  for (const job of ['notices.deliver', 'sealing.shred']) await app.nest.get(Jobs, { strict: false }).run(job);
  expect(await watched.find(canary)).toEqual([]);
});
