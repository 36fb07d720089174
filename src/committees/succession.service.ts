import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { isEnded } from '../cases/case.machine.ts';
import type { PartEnd } from '../cases/hat.ts';
import { CaseExclusion, CaseParty } from '../cases/party.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { Challenge } from './challenge.entity.ts';
import { challengeOutcome } from './challenge.rules.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CompositionService } from './composition.service.ts';
import { nextSubstitute } from './recusal.rules.ts';
import { RelationQuery } from './relation.query.ts';
import { CaseSubstitute } from './substitute.entity.ts';

/** Those who never come back to the case; somebody whose place was given to another may. */
const excluding: readonly PartEnd[] = ['RECUSED', 'WITHDRAWN', 'CHALLENGED'];

/** What follows when a member goes: the case is gone for them, the first substitute takes the seat, and pending challenges are counted anew. In the caller's transaction, under the lock of the case. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly composition: CompositionService,
    private readonly relations: RelationQuery,
    private readonly notices: CaseNotices,
  ) {}

  async leave(matter: DisciplinaryCase, person: string, because: PartEnd): Promise<void> {
    const at = this.clock.now();
    const parts = { case: matter, person, part: { $in: ['MEMBER', 'PANEL'] }, untilAt: null } as const;
    const seats = await this.em.find(CaseParty, parts);
    for (const seat of seats) seat.end(because, at);
    const ready = await this.em.find(CaseSubstitute, { case: matter, person, seatedAt: null, endedAt: null });
    for (const substitute of ready) substitute.endedAt = at;
    if (excluding.includes(because)) await this.exclude(matter, person, at);
    matter.touched();
    await this.em.flush(); // a seat is free before somebody takes it
    for (const { part, seat } of seats) if (part === 'MEMBER') await this.fill(matter, seat!);
    await this.settle(matter);
  }

  /** The next of the order, if there is one, takes a seat that is free. */
  async fill(matter: DisciplinaryCase, seat: number): Promise<void> {
    if (isEnded(matter.state)) return;
    const next = await this.next(matter);
    if (!next) return;
    const at = this.clock.now();
    const { person, external, clearedAt } = next;
    const taken = {
      case: matter,
      person,
      part: 'MEMBER',
      seat,
      external,
      chairOrder: null,
      fromAt: at,
      clearedAt,
    } as const;
    this.em.create(CaseParty, taken);
    next.seatedAt = at;
    await this.em.flush();
    await this.notices.wait(matter, person.id, 'MEMBER', next.id);
  }

  /** Decides every challenge on which all others have voted; one who left takes theirs along. */
  async settle(matter: DisciplinaryCase): Promise<void> {
    const order = { populate: ['votes', 'seat'], orderBy: { at: 'asc', id: 'asc' } } as const;
    const pending = await this.em.find(Challenge, { case: matter, decidedAt: null }, order);
    const members = await this.composition.entitled(matter);
    for (const challenge of pending) {
      const result = this.resultOf(challenge, members);
      if (!result) continue;
      challenge.decide(result, this.clock.now());
      matter.touched();
      await this.em.flush();
      // who leaves changes who votes on the others
      if (result === 'UPHELD') return this.leave(matter, challenge.seat.getEntity().person.id, 'CHALLENGED');
    }
  }

  private resultOf({ seat, votes }: Challenge, members: readonly CaseParty[]) {
    if (seat.getEntity().untilAt) return 'DROPPED';
    const voters = new Set(members.map(({ id }) => id).filter(id => id !== seat.id));
    const cast = votes.getItems().filter(vote => voters.has(vote.seat.id));
    return challengeOutcome(
      cast.map(({ choice }) => choice),
      voters.size,
    );
  }

  private async next(matter: DisciplinaryCase): Promise<CaseSubstitute | null> {
    const where = { case: matter, seatedAt: null, endedAt: null } as const;
    const ready = await this.em.find(CaseSubstitute, where, { populate: ['person'] });
    const ids = ready.map(({ person }) => person.id);
    const grounds = await this.relations.grounds(matter, ids);
    const gone = await this.em.find(CaseExclusion, { case: matter, person: { $in: ids } });
    const excluded = new Set(gone.map(({ person }) => person.id));
    const { minExternal } = await this.composition.rule(matter);
    const outside = (await this.composition.entitled(matter)).filter(({ external }) => external).length;
    const deputies = ready.map(substitute => ({
      substitute,
      place: substitute.place,
      external: substitute.external,
      isExcluded: this.mayNot(substitute, grounds.get(substitute.person.id) ?? [], excluded),
    }));
    return nextSubstitute(deputies, outside < minExternal)?.substitute ?? null;
  }

  private mayNot({ person }: CaseSubstitute, grounds: readonly string[], excluded: ReadonlySet<string>): boolean {
    return grounds.length > 0 || excluded.has(person.id) || !this.composition.isHere(person.getEntity());
  }

  private async exclude(matter: DisciplinaryCase, person: string, at: Date): Promise<void> {
    const known = await this.em.count(CaseExclusion, { case: matter, person });
    if (known === 0) this.em.create(CaseExclusion, { case: matter, person, at });
  }
}
