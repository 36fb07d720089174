import { defineEntity, p } from '@mikro-orm/core';

import { base } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { Employee } from './employee.entity.ts';

const OutsidePersonSchema = defineEntity({
  name: 'OutsidePerson',
  schema: 'shinrai',
  tableName: 'outside_people',
  properties: {
    ...base,
    /** Their account; its last day is the day on which it expires. */
    person: () => p.oneToOne(Employee).ref().owner().deleteRule('restrict'),
    organisation: p.string(),
    profession: p.string(),
    registeredAt: p.datetime(),
    registeredBy: p.uuid(),
    /** Of the last change, so that what changes in their account alone has a version too. */
    changedAt: p.datetime(),
  },
  triggers: [
    frozenWhen(
      'outside_people',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (new.person_id, new.registered_at, new.registered_by) is distinct from (old.person_id, old.registered_at, old.registered_by)`,
    ),
  ],
});

/** An outside member of a committee (社外委員): signs in like everybody, for as long as they are needed, and is no workforce. */
export class OutsidePerson extends OutsidePersonSchema.class {}
OutsidePersonSchema.setClass(OutsidePerson);
