import { defineEntity, p } from '@mikro-orm/core';

import { Requirement } from '../assignments/requirement.entity.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { base } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { type Made, type PackKind, type PackState, underway } from './pack.rules.ts';

const EvidencePackSchema = defineEntity({
  name: 'EvidencePack',
  schema: 'shinrai',
  tableName: 'evidence_packs',
  properties: {
    ...base,
    kind: p.string().$type<PackKind>(),
    /** CYCLE: of which requirement; null for two years of all of them. */
    requirement: () => p.manyToOne(Requirement).ref().nullable().deleteRule('no action'),
    /** CYCLE: which one. TWO_YEARS: the later fiscal year. */
    cycle: p.integer(),
    /** In whose language its tables and its cover are. */
    locale: p.string().$type<Locale>(),
    state: p.string().$type<PackState>(),
    askedAt: p.datetime(),
    askedBy: p.uuid(),
    askedByLabel: p.string(),
    requestId: p.string().nullable(),
    /** How often a server has begun it. */
    tries: p.integer().default(0),
    /** 0–100. */
    progress: p.integer().default(0),
    /** The instant of which all its files tell, and the civil day of that instant. */
    madeAt: p.datetime().nullable(),
    day: p.date().$type<LocalDate>().nullable(),
    finishedAt: p.datetime().nullable(),
    files: p.integer().nullable(),
    bytes: p.bigint('number').nullable(),
    sha256: p.string().nullable(),
    manifestSha256: p.string().nullable(),
  },
  indexes: [
    { properties: ['askedAt', 'id'] },
    { properties: ['finishedAt'], where: { state: 'READY' } },
    {
      name: 'evidence_packs_one_underway',
      expression: `create unique index "evidence_packs_one_underway" on "shinrai"."evidence_packs" ("asked_by") where "state" in ('WAITING', 'MAKING')`,
    },
  ],
  triggers: [
    frozenWhen(
      'evidence_packs',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.state in ('FAILED', 'CANCELLED', 'EXPIRED')
        or (old.state = 'READY' and (to_jsonb(new) - '{state,version}'::text[]) is distinct from (to_jsonb(old) - '{state,version}'::text[]))`,
    ),
  ],
});

/** A pack of evidence that somebody asked for. What it is and what it hashes to stays for good, also when its bytes are gone. */
export class EvidencePack extends EvidencePackSchema.class {
  /** As of now, and from the start, whatever another server has made of it. */
  begin(now: Date, day: LocalDate): void {
    Object.assign(this, { state: 'MAKING', tries: this.tries + 1, progress: 0, madeAt: now, day });
  }

  /** Null when it could not be made. */
  finish(made: Made | null, at: Date): void {
    Object.assign(this, made ? { state: 'READY', progress: 100, ...made } : { state: 'FAILED' }, { finishedAt: at });
  }

  cancel(at: Date): void {
    if (!underway.includes(this.state)) refuse('MOVE_NOT_ALLOWED', { state: this.state });
    this.state = 'CANCELLED';
    this.finishedAt = at;
  }
}
EvidencePackSchema.setClass(EvidencePack);

const EvidencePieceSchema = defineEntity({
  name: 'EvidencePiece',
  schema: 'shinrai',
  tableName: 'evidence_pieces',
  properties: {
    packId: p.uuid().primary(),
    /** From 0. */
    position: p.integer().primary(),
    bytes: p.blob(),
  },
  triggers: [frozenWhen('evidence_pieces', ['update'], 'true')],
});

/** A mebibyte of the zip of a pack, so that nothing is ever whole in memory; written and read by hand (`pack-bytes.query.ts`). */
export class EvidencePiece extends EvidencePieceSchema.class {}
EvidencePieceSchema.setClass(EvidencePiece);
