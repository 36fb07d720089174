import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { CaseParty } from '../cases/party.entity.ts';
import type { Employee } from '../people/employee.entity.ts';
import { Reading } from '../platform/transaction.ts';
import { Challenge } from './challenge.entity.ts';
import type {
  AuditedDeclarationType,
  CaseSeatType,
  CaseSubstituteType,
  ChallengeType,
  CommitteeMemberType,
  ConflictDeclarationType,
  MyChallengeType,
  PanelNameType,
} from './committee.type.ts';
import { CompositionService } from './composition.service.ts';
import { ConflictDeclaration } from './declaration.entity.ts';
import { CaseSubstitute } from './substitute.entity.ts';

type Case = Pick<DisciplinaryCase, 'id'>;

/** What each audience reads of the committee of a case. Whoever holds the case has passed a door that shows it to them. */
@Injectable()
export class CommitteeReading {
  constructor(
    private readonly em: EntityManager,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly composition: CompositionService,
  ) {}

  /** Everybody who sits or sat, by seat. */
  @Reading()
  async seats({ id }: Case): Promise<CaseSeatType[]> {
    const matter = await this.loaded(id);
    const order = { seat: 'asc', fromAt: 'asc', id: 'asc' } as const;
    const found = await this.em.find(
      CaseParty,
      { case: matter, part: 'MEMBER' },
      { populate: ['person'], orderBy: order },
    );
    const chair = await this.access.chairOf(matter);
    const unread = await this.composition.unread(
      matter,
      found.filter(({ untilAt }) => !untilAt),
    );
    return found.map(({ person, seat, chairOrder, untilAt, endedBecause, clearedAt, ...row }) => ({
      ...row,
      id: row.id,
      person: person.getEntity(),
      seat: seat!,
      chairOrder: chairOrder ?? null,
      chairs: row.id === chair?.id,
      untilAt: untilAt ?? null,
      endedBecause: endedBecause ?? null,
      clearedAt: clearedAt ?? null,
      mustReadRecord: unread.has(row.id),
      mayEnd: !untilAt && !this.composition.isHere(person.getEntity()),
    }));
  }

  @Reading()
  async substitutes({ id }: Case): Promise<CaseSubstituteType[]> {
    const where = { case: id, endedAt: null };
    const found = await this.em.find(CaseSubstitute, where, {
      populate: ['person'],
      orderBy: { place: 'asc', id: 'asc' },
    });
    return found.map(({ person, clearedAt, seatedAt, place, external, ...row }) => ({
      id: row.id,
      place,
      external,
      person: person.getEntity() as never,
      clearedAt: clearedAt ?? null,
      seatedAt: seatedAt ?? null,
    }));
  }

  @Reading()
  async members(actor: Actor, { id }: Case): Promise<CommitteeMemberType[]> {
    const matter = await this.loaded(id);
    const members = await this.composition.entitled(matter);
    const chair = await this.access.chairOf(matter);
    const unread = await this.composition.unread(matter, members);
    return members.map(({ id: seatId, seat, person, external, clearedAt }) => ({
      id: seatId,
      personId: person.id,
      seat: seat!,
      name: nameOf(person.getEntity()),
      external,
      chairs: seatId === chair?.id,
      isMe: person.id === actor.id,
      cleared: Boolean(clearedAt),
      mustReadRecord: unread.has(seatId),
    }));
  }

  /** For the subject, from the notice on: names, and nothing else. */
  @Reading()
  async names({ id }: Case): Promise<PanelNameType[]> {
    const matter = await this.loaded(id);
    if (!matter.noticedAt) return [];
    const members = await this.composition.entitled(matter);
    return members.map(({ id: seatId, person }) => ({ seatId, name: nameOf(person.getEntity()) }));
  }

  /** All of them, or those of one person, the first one first. */
  @Reading()
  async declarations(actor: Actor, { id }: Case, of: string | null = null): Promise<ConflictDeclarationType[]> {
    const matter = await this.loaded(id);
    const found = await this.found(id, of);
    const texts = found.map(row => ({ table: 'conflict_declarations', row, column: 'note', bytes: row.note }));
    const opened = await this.vault.open(actor, matter, texts);
    return found.map(row => Object.assign(shown(row), { note: opened(row, 'note') }));
  }

  /** Without what was said. */
  @Reading()
  async audited({ id }: Case): Promise<AuditedDeclarationType[]> {
    return (await this.found(id, null)).map(shown);
  }

  /** The chair reads all declarations, any other member their own. */
  @Reading()
  async declarationsFor(actor: Actor, matter: Case): Promise<ConflictDeclarationType[]> {
    const chair = await this.access.chairOf(await this.loaded(matter.id));
    return this.declarations(actor, matter, chair?.person.id === actor.id ? null : actor.id);
  }

  @Reading()
  async challenges(actor: Actor, { id }: Case): Promise<ChallengeType[]> {
    const matter = await this.loaded(id);
    const found = await this.challengesOf(id);
    const mine = await this.em.findOne(CaseParty, { case: matter, person: actor.id!, part: 'MEMBER', untilAt: null });
    const opened = await this.vault.open(actor, matter, found.map(reasonOf));
    return found.map(({ id: challengeId, seat, bySubject, at, result, decidedAt, votes, ...row }) => ({
      id: challengeId,
      seatId: seat.id,
      name: nameOf(seat.getEntity().person.getEntity()),
      bySubject,
      at,
      reason: opened({ ...row, id: challengeId }, 'reason') ?? '',
      result: result ?? null,
      decidedAt: decidedAt ?? null,
      votes: decidedAt
        ? votes.map(vote => ({
            name: nameOf(vote.seat.getEntity().person.getEntity()),
            choice: vote.choice,
            at: vote.at,
          }))
        : [],
      waitsForMe: !decidedAt && mine !== null && mine.id !== seat.id && !votes.exists(vote => vote.seat.id === mine.id),
    }));
  }

  /** The actor's own. */
  @Reading()
  async myChallenges(actor: Actor, { id }: Case): Promise<MyChallengeType[]> {
    const matter = await this.loaded(id);
    const found = (await this.challengesOf(id)).filter(({ by }) => by.id === actor.id);
    const opened = await this.vault.open(actor, matter, found.map(reasonOf));
    return found.map(row => ({
      seatId: row.seat.id,
      name: nameOf(row.seat.getEntity().person.getEntity()),
      at: row.at,
      reason: opened(row, 'reason') ?? '',
      result: row.result ?? null,
    }));
  }

  private loaded(id: string): Promise<DisciplinaryCase> {
    return this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps'] });
  }

  private found(id: string, of: string | null): Promise<ConflictDeclaration[]> {
    const where = { case: id, ...(of && { person: of }) };
    return this.em.find(ConflictDeclaration, where, { populate: ['person'], orderBy: { at: 'asc', id: 'asc' } });
  }

  private challengesOf(id: string): Promise<Challenge[]> {
    const populate = ['seat.person', 'votes.seat.person'] as const;
    return this.em.find(Challenge, { case: id }, { populate, orderBy: { at: 'asc', id: 'asc' } });
  }
}

const nameOf = ({ familyName, givenName }: Employee): string => `${familyName} ${givenName}`;

const reasonOf = (row: Challenge) => ({ table: 'challenges', row, column: 'reason', bytes: row.reason });

const shown = ({ id, person, at, result, grounds }: ConflictDeclaration): AuditedDeclarationType => ({
  id,
  person: person.getEntity(),
  at,
  result,
  grounds: [...grounds],
});
