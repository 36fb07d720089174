import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Employee } from '../people/employee.entity.ts';
import { Reading, Transaction } from '../platform/transaction.ts';
import { ruleSources } from '../kernel/rule-sources.ts';
import { Allegation } from './allegation.entity.ts';
import type { Blocker } from './blocker.ts';
import { CaseAccess } from './case.access.ts';
import { CaseStep, DisciplinaryCase } from './case.entity.ts';
import { CaseGuards } from './case.guards.ts';
import { movesFrom, transitions } from './case.machine.ts';
import type {
  AllegationType,
  BlockerType,
  CaseProposalType,
  NextMove,
  SignedStepType,
  StandbyType,
} from './case.type.ts';
import { CaseVault } from './case.vault.ts';
import type { CaseHat } from './hat.ts';
import { CaseProposal, InterimStandby } from './proposal.entity.ts';
import { sameHand, twoPersonActs } from './two-person.rules.ts';

/** What is opened of a case, and what may come next in it. Whoever holds the case has passed a door that shows it to them. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly em: EntityManager,
    private readonly access: CaseAccess,
    private readonly guards: CaseGuards,
    private readonly vault: CaseVault,
  ) {}

  /** The case under one of these hats. CONFLICT_DECLARATION_MISSING for a member who has not declared. */
  @Transaction()
  async one(actor: Actor, id: string, hats: readonly CaseHat[]): Promise<DisciplinaryCase> {
    if (hats.includes('MEMBER')) return (await this.access.member(actor, id)).matter;
    if (hats.includes('PANELIST')) return (await this.access.panelist(actor, id)).matter;
    return this.access.seen(actor, id, hats);
  }

  @Reading()
  async allegations(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<AllegationType[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    if (matter.state === 'PURGED' || (matter.subject.id === actor.id && !matter.noticedAt)) return [];
    const found = await this.em.find(Allegation, { case: matter }, { orderBy: { seq: 'asc' } });
    const texts = found.map(row => ({ table: 'allegations', row, column: 'text', bytes: row.text }));
    const opened = await this.vault.open(actor, matter, texts);
    return found.map(({ seq, conductFrom, conductTo, offence, reference, ...row }) => ({
      id: row.id,
      seq,
      conductFrom,
      conductTo,
      offence,
      reference,
      text: opened(row, 'text') ?? '',
    }));
  }

  /** The newest first, with their reasons. */
  @Reading()
  async proposals(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<CaseProposalType[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    if (matter.state === 'PURGED') return [];
    const found = await this.em.find(CaseProposal, { case: matter }, { orderBy: { at: 'desc', id: 'desc' } });
    const texts = found.flatMap(row =>
      (['reason', 'answer'] as const).map(column => ({ table: 'case_proposals', row, column, bytes: row[column] })),
    );
    const opened = await this.vault.open(actor, matter, texts);
    const people = await this.people(found.flatMap(({ by, decidedBy }) => [by, decidedBy]));
    return Promise.all(
      found.map(async row => ({
        id: row.id,
        act: row.act,
        at: row.at,
        cause: row.details.cause ?? null,
        track: row.details.track ?? null,
        day: row.details.day ?? null,
        by: people.get(row.by)!,
        decidedBy: people.get(row.decidedBy ?? '') ?? null,
        reason: opened(row, 'reason') ?? '',
        answer: opened(row, 'answer'),
        decidedAt: row.decidedAt ?? null,
        accepted: row.accepted ?? null,
        yoursToConfirm: await this.mayConfirm(actor, matter, row),
      })),
    );
  }

  @Reading()
  async signedSteps({ id }: Pick<DisciplinaryCase, 'id'>): Promise<SignedStepType[]> {
    const steps = await this.em.find(CaseStep, { case: id }, { orderBy: { seq: 'asc' } });
    // the subject may be one of them, and a tombstone does not say who that was
    const isPurged = steps.some(({ to }) => to === 'PURGED');
    const people = await this.people(isPurged ? [] : steps.map(({ by }) => by));
    return steps.map(({ seq, move, from, to, at, by, cause }) => ({
      seq,
      move,
      from,
      to,
      at,
      by: people.get(by ?? '') ?? null,
      cause: cause ?? null,
    }));
  }

  /** What was ordered last, until the decision. */
  @Reading()
  async standby({ id }: Pick<DisciplinaryCase, 'id'>): Promise<StandbyType | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    if (matter.decidedAt || matter.endedAt) return null;
    return this.em.findOne(InterimStandby, { case: matter }, { orderBy: { at: 'desc', id: 'desc' } });
  }

  private async people(ids: readonly (string | null | undefined)[]): Promise<ReadonlyMap<string, Employee>> {
    const known = [...new Set(ids.filter(id => id != null))];
    const found = await this.em.find(Employee, { id: { $in: known } });
    return new Map(found.map(person => [person.id, person]));
  }

  /** What may come next, whose it is, and what is still missing. */
  @Reading()
  async nextMoves(actor: Actor, { id }: Pick<DisciplinaryCase, 'id'>): Promise<NextMove[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps', 'subject'] });
    const all: NextMove[] = [];
    const advises = (await matter.committeeRules?.loadOrFail())?.parameters?.decisionMode === 'ADVISORY';
    for (const move of movesFrom(matter.state, { sanctions: matter.maySanction(), advises })) {
      const { to, by, two } = transitions[move];
      const hats = await this.access.hats(actor, matter, by);
      const blockers = (await this.guards.blockers(matter, move)).map(shown);
      all.push({ move, to, by: [...by], two: two === true, yours: hats.length > 0, blockers });
    }
    return all;
  }

  private async mayConfirm(actor: Actor, matter: DisciplinaryCase, proposal: CaseProposal): Promise<boolean> {
    const { act, by, device, decidedAt } = proposal;
    if (decidedAt || sameHand({ id: by, device: device ?? null }, actor)) return false;
    return (await this.access.hats(actor, matter, twoPersonActs[act].confirmers)).length > 0;
  }
}

export const shown = ({ code, params = {} }: Blocker): BlockerType => ({
  code,
  source: ruleSources[code] ?? null,
  params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
});
