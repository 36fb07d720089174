import { createHash } from 'node:crypto';

import { EntityManager, LockMode, ref } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { canonical } from '../courses/course.rules.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { localizedUpTo } from '../platform/localized-text.type.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { inForceOn } from './in-force.rules.ts';
import { Ruleset, type RulesetKind, RulesetVersion } from './ruleset.entity.ts';
import type { PublishRulesetInput, SaveRulesetInput } from './ruleset.inputs.ts';
import { type Wording, wordingOf } from './wording.rules.ts';

const subject = ({ id }: Ruleset) => ({ recordType: 'Ruleset', recordId: id });

@Injectable()
export class RulesetService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
  ) {}

  /** The published rules of a kind that are in force on a day. */
  async inForce(kind: RulesetKind, day: LocalDate): Promise<RulesetVersion | null> {
    const until = { effectiveFrom: { $lte: day } };
    const published = await this.em.find(RulesetVersion, { ruleset: { kind }, publishedAt: { $ne: null }, ...until });
    return inForceOn(published, day);
  }

  /** Writes the wording that waits for a second person; what is in force stays as it is. */
  @Transaction()
  async save(actor: Actor, { kind, version, ...input }: SaveRulesetInput): Promise<Ruleset> {
    const wording = read(kind, input);
    const ruleset = await this.locked(kind, version ?? null);
    this.checkDays(ruleset, input);
    const draft = ruleset.draft() ?? this.nextVersion(ruleset);
    const file = await this.file(actor, draft, input.fileId);
    const { effectiveFrom } = input;
    const known = { madeKnownOn: input.madeKnownOn ?? null, madeKnownHow: input.madeKnownHow?.trim() || null };
    const written = { writtenAt: this.clock.now(), writtenBy: actor.id };
    Object.assign(draft, { effectiveFrom, ...known, ...wording, ...written, source: file && ref(file) });
    ruleset.changes += 1;
    this.audit.done(actor, 'SAVE_RULESET', subject(ruleset), { number: draft.number });
    return ruleset;
  }

  /** From now on everybody reads it, and it never changes. By somebody else than who wrote it. */
  @Transaction()
  async publish(actor: Actor, { kind, version }: PublishRulesetInput): Promise<RulesetVersion> {
    const ruleset = await this.locked(kind, version);
    const draft = ruleset.draft() ?? refuse('MOVE_NOT_ALLOWED', { state: 'PUBLISHED', move: 'PUBLISH' });
    if (draft.writtenBy === actor.id) refuse('SAME_PERSON');
    if (!draft.madeKnownOn) refuse('RULE_NOT_MADE_KNOWN', { kind });
    draft.sourceHash = hashOf(kind, draft, (await draft.source?.loadOrFail()) ?? null);
    draft.publishedAt = this.clock.now();
    draft.publishedBy = actor.id;
    ruleset.changes += 1;
    this.audit.done(actor, 'PUBLISH_RULESET', subject(ruleset), { number: draft.number, hash: draft.sourceHash });
    return draft;
  }

  /** The document of a kind, made where there is none, so that two who begin at once wait for each other. */
  private async locked(kind: RulesetKind, version: number | null): Promise<Ruleset> {
    await rows(
      this.em,
      sql`insert into shinrai.rulesets (id, kind, created_at) values (${newId()}, ${kind}, ${this.clock.now()}) on conflict do nothing`,
    );
    const ruleset = await this.em.findOneOrFail(Ruleset, { kind }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await ruleset.versions.loadItems();
    const seen = ruleset.versions.length === 0 ? null : ruleset.version;
    return seen === version ? ruleset : refuse('STALE');
  }

  /** Rules do not reach back behind rules that were published before (不遡及), nor were they made known in the future. */
  private checkDays(ruleset: Ruleset, { effectiveFrom, madeKnownOn, madeKnownHow }: Days): void {
    const before = ruleset.published()[0];
    if (before && effectiveFrom <= before.effectiveFrom) refuseField('effectiveFrom', 'laterThanBefore');
    if (madeKnownOn && madeKnownOn > this.calendar.today()) refuseField('madeKnownOn', 'notInTheFuture');
    if (madeKnownOn && !madeKnownHow?.trim()) refuseField('madeKnownHow', 'isNotEmpty');
  }

  private nextVersion(ruleset: Ruleset): RulesetVersion {
    const number = (ruleset.published()[0]?.number ?? 0) + 1;
    const draft = this.em.create(RulesetVersion, {
      ruleset,
      number,
      effectiveFrom: this.calendar.today(),
      ladder: [],
      offences: [],
      writtenAt: this.clock.now(),
    });
    ruleset.versions.add(draft);
    return draft;
  }

  /** One that the writer handed in, or that the draft holds already. */
  private async file(actor: Actor, draft: RulesetVersion, id: string | null | undefined): Promise<Proof | null> {
    if (!id) return null;
    const kept = draft.source?.id === id ? {} : { uploadedBy: actor.id };
    const found = isId(id) ? await this.em.findOne(Proof, { id, ...kept }) : null;
    return found ?? refuseField('fileId', 'exists');
  }
}

type Days = Pick<SaveRulesetInput, 'effectiveFrom' | 'madeKnownOn' | 'madeKnownHow'>;

function read(kind: RulesetKind, { ladder, offences, parameters }: Omit<SaveRulesetInput, 'kind'>): Wording {
  const named = {
    ladder: ladder.map(({ sanction, name, maxDays }, i) => ({
      sanction,
      maxDays,
      name: localizedUpTo(40, name, `ladder.${i}.name`),
    })),
    offences: offences.map(({ key, name, reference, heaviest }, i) => ({
      key,
      heaviest,
      name: localizedUpTo(200, name, `offences.${i}.name`),
      reference: reference.trim() || refuseField(`offences.${i}.reference`, 'isNotEmpty'),
    })),
  };
  return wordingOf(kind, { ...named, parameters });
}

/** Over everything that binds: whoever has the wording can reckon it again. */
function hashOf(kind: RulesetKind, said: RulesetVersion, file: Proof | null): string {
  const { number, effectiveFrom, madeKnownOn, madeKnownHow, ladder, offences, parameters } = said;
  const days = { effectiveFrom, madeKnownOn, madeKnownHow };
  const all = { kind, number, ...days, ladder, offences, parameters: parameters ?? null, file: file?.sha256 ?? null };
  return createHash('sha256').update(canonical(all)).digest('hex');
}
