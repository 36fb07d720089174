import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import type { RulesetVersion } from '../rulesets/ruleset.entity.ts';
import { RulesetService } from '../rulesets/ruleset.service.ts';
import { SealService } from '../sealing/seal.service.ts';
import { type AdmissionFacts, admissionBlockers } from './admission.rules.ts';
import { Allegation } from './allegation.entity.ts';
import type { Blocker } from './blocker.ts';
import { CaseAccess } from './case.access.ts';
import { DisciplinaryCase, aboutCase } from './case.entity.ts';
import { CaseGuards } from './case.guards.ts';
import { CaseVault } from './case.vault.ts';
import { CaseParty } from './party.entity.ts';
import { priorActs } from './prior-act.query.ts';
import { CaseProposal, InterimStandby } from './proposal.entity.ts';
import { standingOf, trackBlockers } from './track.rules.ts';
import { EndCause } from './two-person.rules.ts';
import { TwoPersonActs } from './two-person.service.ts';

/** Whether a case goes on, and under which rules: decided by the secretariat and legal together. */
@Injectable()
export class AdmissionService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly acts: TwoPersonActs,
    private readonly vault: CaseVault,
    private readonly seals: SealService,
    private readonly rulesets: RulesetService,
  ) {}

  onModuleInit(): void {
    this.guards.register('ADMIT', matter => this.blockers(matter));
    this.acts.register('ADMIT', {
      check: matter => this.guards.pass(matter, 'ADMIT'),
      effect: (actor, matter) => this.admit(actor, matter),
    });
    for (const act of ['NOT_ADMIT', 'WITHDRAW'] as const)
      this.acts.register(act, {
        check: (_, { cause }) => void (cause && cause in EndCause ? null : refuseField('cause', 'isDefined')),
        effect: (actor, matter, { details }) => this.take(actor, matter, act, details.cause),
      });
    this.acts.register('CONVERT', {
      check: (matter, { track }) => (!track || track === matter.track ? refuseField('track', 'isDefined') : undefined),
      effect: (actor, matter, { details }) => this.convert(actor, matter, details.track!),
    });
    this.acts.register('DIFFERENT_ACT', { effect: () => {} });
  }

  /** Why so much time went by before it was brought (asked for after a year). */
  @Transaction()
  async explainDelay(actor: Actor, id: string, version: number, reason: string): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, id);
    if (matter.state !== 'ADMISSIBILITY') refuse('MOVE_NOT_ALLOWED', { state: matter.state });
    if (matter.version !== version) refuse('STALE');
    const why = reason.trim() || refuseField('reason', 'isNotEmpty');
    matter.delayReason = await this.vault.seal(matter, 'cases', matter, why, 'delay_reason');
    matter.touched();
    this.audit.done(actor, 'EXPLAIN_CASE_DELAY', aboutCase(matter));
    return matter;
  }

  async blockers(matter: DisciplinaryCase): Promise<Blocker[]> {
    const [facts, subject] = await Promise.all([this.facts(matter), matter.subject.loadOrFail()]);
    const first = facts.allegations.map(({ conductFrom }) => conductFrom).toSorted()[0] ?? facts.today;
    return [...trackBlockers(matter.track, standingOf(subject), facts.today, first), ...admissionBlockers(facts)];
  }

  private async facts(matter: DisciplinaryCase): Promise<AdmissionFacts> {
    const [allegations, priors, committeeRules, differentAct, standby] = await Promise.all([
      this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } }),
      priorActs(this.em, matter.id),
      this.rulesets.inForce('COMMITTEE_RULES', this.calendar.today()),
      this.em.count(CaseProposal, { case: matter, act: 'DIFFERENT_ACT', accepted: true }),
      this.em.count(InterimStandby, { case: matter, kind: 'UNPAID_STANDBY' }),
    ]);
    const rules = await Promise.all(
      allegations.map(({ conductFrom }) => this.rulesets.inForce('WORK_RULES', conductFrom)),
    );
    return {
      today: this.calendar.today(),
      knownOn: matter.knownOn,
      delayExplained: !!matter.delayReason,
      sanctions: matter.maySanction(),
      committeeRules: committeeRules !== null,
      allegations: allegations.map(({ id, seq, conductFrom, offence }, i) => ({
        seq,
        conductFrom,
        offence,
        rules: readable(rules[i] ?? null),
        prior: priors.get(id) ?? null,
      })),
      differentAct: differentAct > 0,
      unpaidStandby: standby > 0,
    };
  }

  /** The rules of the first act, and the procedure of today, are those of the case from now on. */
  private async admit(actor: Actor, matter: DisciplinaryCase): Promise<void> {
    const first = await this.em.findOne(Allegation, { case: matter }, { orderBy: { conductFrom: 'asc' } });
    if (matter.maySanction() && first) {
      const [work, committee] = await Promise.all([
        this.rulesets.inForce('WORK_RULES', first.conductFrom),
        this.rulesets.inForce('COMMITTEE_RULES', this.calendar.today()),
      ]);
      this.em.assign(matter, { workRules: work, committeeRules: committee });
    }
    this.take(actor, matter, 'ADMIT');
  }

  private take(
    actor: Actor,
    matter: DisciplinaryCase,
    move: 'ADMIT' | 'NOT_ADMIT' | 'WITHDRAW' | 'CONVERT',
    cause?: string,
  ): void {
    matter.take(move, { by: actor.id, at: this.clock.now(), cause: cause ?? null });
  }

  /** This one ends; another one with the same acts begins on the other track, and says which one it follows. */
  private async convert(actor: Actor, matter: DisciplinaryCase, track: DisciplinaryCase['track']): Promise<void> {
    const id = newId();
    const at = this.clock.now();
    const next = this.em.create(DisciplinaryCase, {
      id,
      track,
      subject: matter.subject,
      state: 'DRAFT',
      keyId: await this.seals.newKey({ recordType: 'Case', recordId: id }),
      knownOn: matter.knownOn,
      referrerIsSoleWitness: matter.referrerIsSoleWitness,
      follows: matter,
      openedAt: at,
      openedBy: matter.openedBy,
    });
    const allegations = await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } });
    const opened = await this.vault.open(
      actor,
      matter,
      allegations.map(row => ({ table: 'allegations', row, column: 'text', bytes: row.text })),
    );
    for (const allegation of allegations) {
      const copy = { id: newId() };
      const { seq, conductFrom, conductTo, offence, reference, conductKey, addedBy } = allegation;
      const text = await this.vault.seal(next, 'allegations', copy, opened(allegation, 'text'), 'text');
      this.em.create(Allegation, {
        ...copy,
        case: next,
        seq,
        conductFrom,
        conductTo,
        offence,
        reference,
        conductKey,
        text,
        addedAt: at,
        addedBy,
      });
    }
    this.em.create(CaseParty, { case: next, person: matter.openedBy, part: 'REFERRER', external: false, fromAt: at });
    next.take('REFER', { by: actor.id, at });
    this.take(actor, matter, 'CONVERT', track);
  }
}

const readable = (version: RulesetVersion | null) =>
  version && { madeKnownOn: version.madeKnownOn ?? null, offences: version.offences.map(({ key }) => key) };
