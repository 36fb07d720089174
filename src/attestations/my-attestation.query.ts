import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { MyAssignmentType } from '../assignments/assignment.type.ts';
import { HoldQuery } from '../holds/hold.query.ts';
import { SignatureQuery } from './signature.query.ts';
import type { MyAttestationType } from './signature.type.ts';
import { Statement } from './statement.entity.ts';
import type { BothLanguages } from './statement.rules.ts';
import { versionTypeOf } from './statement.query.ts';

/** What somebody is asked to sign: the text, or that they preserve. */
@Injectable()
export class MyAttestationQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly holds: HoldQuery,
    private readonly signatures: SignatureQuery,
  ) {}

  async of({
    id,
    activityKind,
    activityId,
    employee,
    fulfilledAt,
  }: MyAssignmentType): Promise<MyAttestationType | null> {
    if (activityKind !== 'ATTESTATION') return null;
    const statement = await this.em.findOne(Statement, { id: activityId }, { populate: ['versions'] });
    if (!statement) return null;
    const published = statement.published();
    const signatures = await this.signatures.mine(id);
    const preserve = fulfilledAt ? null : await this.preserve(statement, employee.id);
    const isWaiting = signatures.some(({ standing }) => standing === 'WAITING');
    return {
      nature: statement.nature,
      statement: published && !preserve ? versionTypeOf(published) : null,
      preserve,
      maySign: published !== null && preserve === null && !fulfilledAt && !isWaiting,
      signatures,
    };
  }

  private async preserve(statement: Statement, employeeId: string): Promise<BothLanguages | null> {
    if (statement.nature !== 'DELETE' || !(await this.holds.isHeld(employeeId))) return null;
    return statement.published()?.preserveText ?? null;
  }
}
