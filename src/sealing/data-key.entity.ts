import { defineEntity, p } from '@mikro-orm/core';

import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';

const DataKeySchema = defineEntity({
  name: 'DataKey',
  schema: 'shinrai',
  tableName: 'data_keys',
  properties: {
    ...identified,
    recordType: p.string(),
    recordId: p.uuid(),
    createdAt: p.datetime(),
    /** Of the key store's keys, the one that it is wrapped under. */
    epoch: p.integer(),
  },
  indexes: [{ properties: ['recordId'] }, { properties: ['epoch', 'id'] }],
  triggers: [
    frozenWhen(
      'data_keys',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (to_jsonb(new) - 'epoch') is distinct from (to_jsonb(old) - 'epoch')`,
    ),
  ],
});

/** That the texts of a record are sealed under a key of their own. The key itself is in the key store, and never here. */
export class DataKey extends DataKeySchema.class {}
DataKeySchema.setClass(DataKey);

const ShreddedKeySchema = defineEntity({
  name: 'ShreddedKey',
  schema: 'shinrai',
  tableName: 'shredded_keys',
  properties: {
    keyId: p.uuid().primary(),
    recordType: p.string(),
    recordId: p.uuid(),
    /** The retention rule whose time was up. */
    rule: p.string(),
    shreddedAt: p.datetime(),
    /** Of the key as it lay wrapped in the store; null when it was lost before. */
    wrappedSha256: p.string().nullable(),
  },
  indexes: [{ properties: ['recordId'] }],
  triggers: [appendOnly('shredded_keys')],
});

/** The tombstone of a key: what was sealed under it is gone for good, and this says when and by which rule. */
export class ShreddedKey extends ShreddedKeySchema.class {}
ShreddedKeySchema.setClass(ShreddedKey);

const KeyCanarySchema = defineEntity({
  name: 'KeyCanary',
  schema: 'shinrai',
  tableName: 'key_canaries',
  properties: {
    ...identified,
    keyId: p.uuid(),
    sealed: p.blob(),
    madeAt: p.datetime(),
  },
  triggers: [appendOnly('key_canaries')],
});

/** A known text, sealed: while the newest of them opens, the key store at hand is the one of this database. */
export class KeyCanary extends KeyCanarySchema.class {}
KeyCanarySchema.setClass(KeyCanary);
