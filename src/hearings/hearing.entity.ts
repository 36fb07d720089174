import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { HearingNotice } from './notice.entity.ts';
import type { HearingOutcome } from './hearing.ts';

const later = `array['commented_at', 'comment']`;

const HearingSchema = defineEntity({
  name: 'Hearing',
  schema: 'shinrai',
  tableName: 'hearings',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    notice: () => p.manyToOne(HearingNotice).ref().unique(),
    outcome: p.string().$type<HearingOutcome>(),
    heldAt: p.datetime(),
    /** The ids of the members who were there. */
    present: p.json<string[]>(),
    subjectPresent: p.boolean(),
    companionPresent: p.boolean(),
    /** Sealed: what was said. */
    record: p.blob(),
    /** SHA-256 over the ciphertext. */
    recordHash: p.string(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
    commentedAt: p.datetime().nullable(),
    /** Sealed: what the subject says of the record; none when they have nothing to add. */
    comment: p.blob().nullable(),
  },
  triggers: [
    frozenWhen(
      'hearings',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.commented_at is not null or (to_jsonb(new) - ${later}) is distinct from (to_jsonb(old) - ${later})`,
    ),
  ],
});

/** That somebody was heard, or had the chance to be; its record never changes (弁明の聴取). */
export class Hearing extends HearingSchema.class {}
HearingSchema.setClass(Hearing);

const HearingAmendmentSchema = defineEntity({
  name: 'HearingAmendment',
  schema: 'shinrai',
  tableName: 'hearing_amendments',
  properties: {
    ...identified,
    hearing: () => p.manyToOne(Hearing).ref(),
    /** 1 for the first of a record. */
    seq: p.smallint(),
    /** Sealed: what is right, and why it was wrong. */
    sealed: p.blob(),
    at: p.datetime(),
    by: p.uuid(),
  },
  uniques: [{ properties: ['hearing', 'seq'] }],
  triggers: [appendOnly('hearing_amendments')],
});

/** A correction of a record, which itself stays as it was. */
export class HearingAmendment extends HearingAmendmentSchema.class {}
HearingAmendmentSchema.setClass(HearingAmendment);
