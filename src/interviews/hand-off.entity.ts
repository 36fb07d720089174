import { defineEntity, p } from '@mikro-orm/core';

import type { LocalDate } from '../kernel/local-date.ts';
import { frozenWhen } from '../platform/frozen.ts';

/** For `frozenWhen`: all that changes in the row is that a report leaves this column of it, once. */
export const reportLeaves = (column: string): string =>
  `new.${column} is null and old.handed_off_on is null and new.handed_off_on is not null
  and (to_jsonb(new) - array['${column}', 'handed_off_on']) = (to_jsonb(old) - array['${column}', 'handed_off_on'])`;

const HandOffSchema = defineEntity({
  name: 'HandOff',
  schema: 'shinrai',
  tableName: 'hand_offs',
  properties: {
    /** Random: an id that knew its millisecond would tell during whose interview it was made. */
    id: p.uuid().primary(),
    keyId: p.uuid(),
    /** Who reported, under which heading, and what, encrypted: no column joins it to a person. */
    sealed: p.blob(),
    handedOffOn: p.date().$type<LocalDate>(),
  },
  indexes: [{ properties: ['handedOffOn', 'id'] }],
  /** Written anew it may be, as it is: so the table tells no order (`HandOffService`). */
  triggers: [
    frozenWhen('hand_offs', ['update', 'delete'], `tg_op = 'DELETE' or to_jsonb(new) is distinct from to_jsonb(old)`),
  ],
});

/** A protected report (公益通報) that came up in an interview or a survey: with those who handle reports, and with nobody else. */
export class HandOff extends HandOffSchema.class {}
HandOffSchema.setClass(HandOff);
