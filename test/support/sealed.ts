import { MikroORM, RequestContext } from '@mikro-orm/core';

import { operator } from '../../src/access/actor.ts';
import { newId } from '../../src/kernel/id.ts';
import { type Place, SealService } from '../../src/sealing/seal.service.ts';
import type { TestApp } from './app.ts';

export const said = '退職した同僚から、顧客名簿の写しを見せられたことがあります。';

/** A sealed text as its row would keep it. */
export interface Kept {
  record: { recordType: string; recordId: string };
  keyId: string;
  at: Place;
  bytes: Uint8Array;
}

export const subject = () => ({ recordType: 'Interview', recordId: newId() });

export const inContext = <Answer>(app: TestApp, work: () => Promise<Answer>): Promise<Answer> =>
  RequestContext.create(app.nest.get(MikroORM).em, work);

/** As a use case does: one transaction in a request of its own. */
export const deed = <Answer>(app: TestApp, work: (seals: SealService) => Promise<Answer>): Promise<Answer> =>
  inContext(app, () =>
    app.nest.get(MikroORM).em.transactional(() => work(app.nest.get(SealService, { strict: false }))),
  );

export const kept = (app: TestApp, text = said): Promise<Kept> =>
  deed(app, async seals => {
    const record = subject();
    const keyId = await seals.newKey(record);
    const at = { table: 'interview_sections', column: 'text', rowId: record.recordId };
    return { record, keyId, at, bytes: await seals.seal(keyId, at, text) };
  });

export const open = (app: TestApp, { record, ...sealed }: Kept): Promise<string[]> =>
  deed(app, seals => seals.open(operator, 'READ', record, [sealed]));
