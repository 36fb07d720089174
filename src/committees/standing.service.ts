import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { RulesetService } from '../rulesets/ruleset.service.ts';
import { Committee, CommitteePlace } from './committee.entity.ts';
import type { FormStandingCommitteeInput, TermSeatInput } from './committee.inputs.ts';
import { formationBlockers } from './composition.rules.ts';
import { PlanService } from './plan.service.ts';

const whole = { populate: ['places', 'places.person'] } as const;

/** Standing committees, as the committee rules in force ask for them. */
@Injectable()
export class StandingCommitteeService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly rulesets: RulesetService,
    private readonly plans: PlanService,
  ) {}

  /** Those that can be given a case, by name. */
  all(): Promise<Committee[]> {
    return this.em.find(Committee, { dissolvedAt: null }, { ...whole, orderBy: { name: 'asc', id: 'asc' } });
  }

  /** A new one, or a known one anew: places that stay as they are go on. EXTERNAL_MIN, SEATS, CHAIR_ORDER, RULE_NOT_IN_FORCE, STALE. */
  @Transaction()
  async form(actor: Actor, input: FormStandingCommitteeInput): Promise<Committee> {
    const { id, version, name, seats, substitutes } = input;
    const known = await this.changeable(id, version ?? null);
    const rules =
      (await this.rulesets.inForce('COMMITTEE_RULES', this.calendar.today())) ??
      refuse('RULE_NOT_IN_FORCE', { kind: 'COMMITTEE_RULES' });
    const plan = await this.plans.planned(seats, substitutes);
    const [missing] = formationBlockers({ seats: plan.seats, rule: rules.parameters! });
    if (missing) refuse(missing.code, missing.params);
    const formed = {
      name: name.trim() || refuseField('name', 'isNotEmpty'),
      rules,
      formedAt: this.clock.now(),
      formedBy: actor.id!,
    };
    const committee = known ? this.em.assign(known, formed) : this.em.create(Committee, { id, ...formed });
    await this.place(committee, input);
    this.audit.done(
      actor,
      'FORM_STANDING_COMMITTEE',
      { recordType: 'Committee', recordId: id },
      { seats: seats.length },
    );
    return this.em.findOneOrFail(Committee, { id }, { ...whole, refresh: true });
  }

  /** No case is given to it any more; those it has go on. */
  @Transaction()
  async dissolve(actor: Actor, id: string, version: number): Promise<Committee> {
    const committee = (await this.changeable(id, version)) ?? refuse('NOT_FOUND');
    committee.dissolvedAt = this.clock.now();
    this.audit.done(actor, 'DISSOLVE_COMMITTEE', { recordType: 'Committee', recordId: id });
    return committee;
  }

  private async changeable(id: string, version: number | null): Promise<Committee | null> {
    const found = isId(id) ? await rows(this.em, sql`select from shinrai.committees where id = ${id} for update`) : [];
    if (found.length === 0) return version === null ? null : refuse('NOT_FOUND');
    const committee = await this.em.findOneOrFail(Committee, { id }, { ...whole, refresh: true });
    if (committee.dissolvedAt) refuse('NOT_FOUND');
    return committee.version === version ? committee : refuse('STALE');
  }

  private async place(committee: Committee, { seats, substitutes }: FormStandingCommitteeInput): Promise<void> {
    const at = this.clock.now();
    const asked = [...seats.map(asPlace(false)), ...substitutes.map(asPlace(true))];
    const kept = new Set<number>();
    for (const place of committee.places.getItems()) {
      if (place.removedAt) continue;
      const same = asked.findIndex(each => isSame(each, place));
      if (same >= 0) kept.add(same);
      else place.removedAt = at;
    }
    await this.em.flush(); // a place is free before somebody takes it
    for (const [i, each] of asked.entries())
      if (!kept.has(i)) this.em.create(CommitteePlace, { committee, ...each, addedAt: at });
    await this.em.flush();
  }
}

const asPlace =
  (substitute: boolean) =>
  ({ personId, chairOrder, termFrom, termUntil }: TermSeatInput, i: number) => {
    const list = substitute ? 'substitutes' : 'seats';
    if (termUntil && termUntil < termFrom) refuseField(`${list}.${i}.termUntil`, 'notBeforeValidFrom');
    const order = substitute ? null : (chairOrder ?? null);
    return { substitute, place: i + 1, person: personId, chairOrder: order, termFrom, termUntil: termUntil ?? null };
  };

const isSame = (
  asked: ReturnType<ReturnType<typeof asPlace>>,
  { substitute, place, person, chairOrder, termFrom, termUntil }: CommitteePlace,
) =>
  asked.substitute === substitute &&
  asked.place === place &&
  asked.person === person.id &&
  asked.chairOrder === (chairOrder ?? null) &&
  asked.termFrom === termFrom &&
  asked.termUntil === (termUntil ?? null);
