import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import type { CommitteeParameters } from '../rulesets/ruleset.entity.ts';
import { Hearing } from './hearing.entity.ts';
import { HearingNotice, SubjectStatement } from './notice.entity.ts';

/** The notices, statements and hearings of a case, as they are now. */
@Injectable()
export class HearingBook {
  constructor(private readonly em: EntityManager) {}

  /** The committee rules that the case is bound to. */
  async rule(matter: DisciplinaryCase): Promise<CommitteeParameters> {
    const rules = await matter.committeeRules?.loadOrFail();
    return rules?.parameters ?? refuse('RULE_NOT_IN_FORCE', { kind: 'COMMITTEE_RULES' });
  }

  /** The first one first. */
  notices(matter: DisciplinaryCase): Promise<HearingNotice[]> {
    return this.em.find(HearingNotice, { case: matter }, { orderBy: { number: 'asc' } });
  }

  async lastNotice(matter: DisciplinaryCase): Promise<HearingNotice | null> {
    return this.em.findOne(HearingNotice, { case: matter }, { orderBy: { number: 'desc' } });
  }

  /** The hearing that the last notice called for. */
  async lastHearing(matter: DisciplinaryCase): Promise<Hearing | null> {
    const notice = await this.lastNotice(matter);
    return notice && this.em.findOne(Hearing, { notice });
  }

  hearings(matter: DisciplinaryCase): Promise<Hearing[]> {
    return this.em.find(Hearing, { case: matter }, { orderBy: { recordedAt: 'asc', id: 'asc' } });
  }

  statements(matter: DisciplinaryCase): Promise<SubjectStatement[]> {
    return this.em.find(SubjectStatement, { case: matter }, { orderBy: { at: 'asc', id: 'asc' } });
  }

  /** A paper that the actor uploaded. */
  async uploaded({ id: uploadedBy }: Actor, id: string, field: string): Promise<Proof> {
    const found = isId(id) ? await this.em.findOne(Proof, { id, uploadedBy }) : null;
    return found ?? refuseField(field, 'exists');
  }
}
