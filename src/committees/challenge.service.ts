import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { Challenge, ChallengeVote } from './challenge.entity.ts';
import type { ChallengeChoice } from './challenge.rules.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { mayChallenge } from './composition.rules.ts';
import { CompositionService } from './composition.service.ts';
import { SuccessionService } from './succession.service.ts';

/** That a member would not be impartial (忌避): said by the subject or a member, decided by the others with their names. */
@Injectable()
export class ChallengeService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly composition: CompositionService,
    private readonly succession: SuccessionService,
    private readonly notices: CaseNotices,
  ) {}

  /** Until the hearing ends; by the same person against the same member once. CHALLENGE_CLOSED, ALREADY_DONE. */
  @Transaction()
  async challenge(
    actor: Actor,
    { caseId, seatId, reason }: { caseId: string; seatId: string; reason: string },
  ): Promise<void> {
    const matter = await this.challengeable(actor, caseId);
    if (!mayChallenge(matter.state)) refuse('CHALLENGE_CLOSED', { state: matter.state });
    const seat = await this.seatIn(matter, seatId);
    if (seat.person.id === actor.id) refuseField('seatId', 'isAnother');
    if ((await this.em.count(Challenge, { seat, by: actor.id! })) > 0) refuse('ALREADY_DONE');
    const id = newId();
    const said = reason.trim() || refuseField('reason', 'isNotEmpty');
    const sealed = await this.vault.seal(matter, 'challenges', { id }, said, 'reason');
    const bySubject = matter.subject.id === actor.id;
    const at = this.clock.now();
    this.em.create(Challenge, { id, case: matter, seat, by: actor.id!, bySubject, at, reason: sealed });
    matter.touched();
    await this.em.flush();
    for (const { id: member, person } of await this.composition.entitled(matter))
      if (member !== seat.id) await this.notices.wait(matter, person.id, 'CHALLENGE', id);
    await this.succession.settle(matter);
    this.audit.done(actor, 'CHALLENGE_MEMBER', aboutCase(matter), { seat: seat.seat! });
  }

  /** One named vote of each other member; with the last one it is decided. NOT_ENTITLED for the one who is challenged. */
  @Transaction()
  async vote(
    actor: Actor,
    { challengeId, choice }: { challengeId: string; choice: ChallengeChoice },
  ): Promise<DisciplinaryCase> {
    const found = isId(challengeId) ? await this.em.findOne(Challenge, { id: challengeId }) : null;
    if (!found) return refuse('NOT_FOUND');
    const { matter, seat } = await this.access.member(actor, found.case.id);
    const challenge = await this.em.findOneOrFail(Challenge, { id: challengeId }, { refresh: true });
    if (challenge.decidedAt) refuse('ALREADY_DECIDED');
    if (challenge.seat.id === seat.id) refuse('NOT_ENTITLED');
    if ((await this.em.count(ChallengeVote, { challenge, seat })) > 0) refuse('ALREADY_DONE');
    this.em.create(ChallengeVote, { challenge, seat, choice, at: this.clock.now() });
    matter.touched();
    await this.em.flush();
    await this.succession.settle(matter);
    this.audit.done(actor, 'VOTE_ON_CHALLENGE', aboutCase(matter));
    return matter;
  }

  /** The subject from the notice on, or a member who has declared. */
  private async challengeable(actor: Actor, caseId: string): Promise<DisciplinaryCase> {
    const matter = await this.access.locked(actor, caseId, ['SUBJECT', 'MEMBER']);
    if (matter.subject.id !== actor.id) return (await this.access.member(actor, caseId)).matter;
    return matter.noticedAt ? matter : refuse('CHALLENGE_CLOSED', { state: matter.state });
  }

  private async seatIn(matter: DisciplinaryCase, id: string): Promise<CaseParty> {
    const where = { id, case: matter, part: 'MEMBER', untilAt: null } as const;
    return (isId(id) ? await this.em.findOne(CaseParty, where) : null) ?? refuseField('seatId', 'exists');
  }
}
