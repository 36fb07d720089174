import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Blocker } from '../cases/blocker.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseGuards } from '../cases/case.guards.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import type { CommitteeParameters } from '../rulesets/ruleset.entity.ts';
import { Challenge } from './challenge.entity.ts';
import { compositionBlockers } from './composition.rules.ts';
import { mustReadRecord } from './recusal.rules.ts';
import { RecordReading } from './substitute.entity.ts';

/** The committee of one case as it is now: who is entitled, and what is missing. */
@Injectable()
export class CompositionService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly guards: CaseGuards,
  ) {}

  onModuleInit(): void {
    // a challenge may come until the hearing ends, and is decided before it does
    this.guards.register('CLOSE_HEARING', async matter => (await this.blockers(matter)).filter(isUnresolved));
  }

  /** The committee rules that the case is bound to. RULE_NOT_IN_FORCE before it is admitted. */
  async rule(matter: DisciplinaryCase): Promise<CommitteeParameters> {
    const rules = await matter.committeeRules?.loadOrFail();
    return rules?.parameters ?? refuse('RULE_NOT_IN_FORCE', { kind: 'COMMITTEE_RULES' });
  }

  /** The members entitled to sit: their seats are not recused, and they have an account here. In the order of seats, with their people. */
  async entitled(matter: DisciplinaryCase): Promise<CaseParty[]> {
    const where = { case: matter, part: 'MEMBER', untilAt: null } as const;
    const found = await this.em.find(CaseParty, where, { populate: ['person'], orderBy: { seat: 'asc' } });
    return found.filter(({ person }) => this.isHere(person.getEntity()));
  }

  isHere({ hiredOn, leftOn }: Employee): boolean {
    const today = this.calendar.today();
    return hiredOn <= today && (!leftOn || leftOn >= today);
  }

  /** What is missing before a notice is served, or anything is decided. */
  async blockers(matter: DisciplinaryCase): Promise<Blocker[]> {
    const members = await this.entitled(matter);
    const seats = members.map(({ external, chairOrder, clearedAt }) => ({
      external,
      cleared: clearedAt !== null && clearedAt !== undefined,
      chairOrder: chairOrder ?? null,
    }));
    const pendingChallenges = await this.em.count(Challenge, { case: matter, decidedAt: null });
    return compositionBlockers({ seats, pendingChallenges, rule: await this.rule(matter) });
  }

  /** Of these members, who came after the hearing and has not said yet that they read its record: RECORD_UNREAD stands before their vote. `steps` must be loaded. */
  async unread(matter: DisciplinaryCase, seats: readonly CaseParty[]): Promise<Set<string>> {
    const opened = matter.steps.getItems().filter(({ move }) => move === 'OPEN_HEARING');
    const late = seats.filter(({ fromAt }) =>
      mustReadRecord(
        fromAt,
        opened.map(({ at }) => at),
      ),
    );
    const read = await this.em.find(RecordReading, { seat: { $in: late.map(({ id }) => id) } });
    const done = new Set(read.map(({ seat }) => seat.id));
    return new Set(late.map(({ id }) => id).filter(id => !done.has(id)));
  }
}

const isUnresolved = ({ code }: Blocker): boolean => code === 'CONFLICT_UNRESOLVED';
