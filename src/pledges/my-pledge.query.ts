import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { MyAssignmentType } from '../assignments/assignment.type.ts';
import { PledgeForm } from './pledge-form.entity.ts';
import { Pledge } from './pledge.entity.ts';
import type { MyPledgeType } from './pledge.type.ts';

@Injectable()
export class MyPledgeQuery {
  constructor(private readonly em: EntityManager) {}

  /** What was signed for this duty, or else the wording to sign; null while no wording is in order. */
  async of({ id, activityKind, activityId }: MyAssignmentType): Promise<MyPledgeType | null> {
    if (activityKind !== 'PLEDGE') return null;
    const given = await this.em.findOne(Pledge, { assignment: id }, { populate: ['formVersion'] });
    if (given) return signed(given);
    const form = await this.em.findOne(PledgeForm, { id: activityId }, { populate: ['versions'] });
    const published = form?.published();
    return published ? { formVersion: shown(published), ...nothingSigned } : null;
  }
}

const nothingSigned = { pledgeId: null, givenAt: null, signedLocale: null, signedHash: null };

const signed = ({ id, formVersion, recordedAt, locale, textHash }: Pledge): MyPledgeType => ({
  formVersion: shown(formVersion.unwrap()),
  pledgeId: id,
  givenAt: recordedAt,
  signedLocale: locale,
  signedHash: textHash,
});

type Version = NonNullable<ReturnType<PledgeForm['published']>>;

const shown = (version: Version): MyPledgeType['formVersion'] =>
  Object.assign(version, { publishedAt: version.publishedAt ?? null });
