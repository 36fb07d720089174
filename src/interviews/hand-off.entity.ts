import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { appendOnly } from '../platform/append-only.ts';

const HandOffSchema = defineEntity({
  name: 'HandOff',
  schema: 'shinrai',
  tableName: 'hand_offs',
  properties: {
    /** Random: an id that knew its millisecond would tell during whose interview it was made. */
    id: p.uuid().primary(),
    keyId: p.uuid(),
    /** Who reported, in which interview, and what, encrypted: no column joins it to a person. */
    sealed: p.blob(),
    handedOffOn: p.date().$type<LocalDate>(),
  },
  indexes: [{ properties: ['handedOffOn', 'id'] }],
  triggers: [appendOnly('hand_offs')],
});

/** A protected report (公益通報) that came up in an interview: with those who handle reports, and with nobody else. */
export class HandOff extends HandOffSchema.class {}
HandOffSchema.setClass(HandOff);
