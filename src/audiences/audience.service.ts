import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Activities } from '../activities/activity.ts';
import { isId } from '../kernel/id.ts';
import { refuseField } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { type AudienceInput, audienceOf } from './audience.inputs.ts';
import { type Audience, type Fault, faultOf, nodesOf } from './audience.rules.ts';

/** Reads an audience as it was asked for. */
@Injectable()
export class AudienceService {
  constructor(
    private readonly em: EntityManager,
    private readonly activities: Activities,
  ) {}

  /** The audience, if it means something and speaks of what is there; refused by the place that does not. */
  async read(input: AudienceInput): Promise<Audience> {
    const audience = audienceOf(input);
    const fault = faultOf(audience) ?? (await this.unknownIn(audience));
    if (fault) refuseField(['audience', fault.path].filter(step => step !== '').join('.'), fault.rule);
    return audience;
  }

  private async unknownIn(audience: Audience): Promise<Fault | null> {
    const nodes = nodesOf(audience);
    for (const { path, part } of nodes) {
      const unknown = await this.unknownTo(part);
      if (unknown) return { path: path ? `${path}.${unknown}` : unknown, rule: 'exists' };
    }
    return null;
  }

  /** Which field of this condition names what is not there. */
  private async unknownTo(part: Audience): Promise<string | null> {
    if ('departments' in part) return (await this.know('departments', part.departments.ids)) ? null : 'departments.ids';
    if ('people' in part) return (await this.know('employees', part.people)) ? null : 'people';
    if ('reportsTo' in part) return (await this.know('employees', [part.reportsTo.id])) ? null : 'reportsTo.id';
    if (!('completed' in part)) return null;
    const { activityKind, activityId } = part.completed;
    const about = isId(activityId) && (await this.activities.about(activityKind, activityId));
    return about ? null : 'completed.activityId';
  }

  private async know(table: 'departments' | 'employees', ids: readonly string[]): Promise<boolean> {
    if (!ids.every(isId)) return false;
    const wanted = new Set(ids.map(id => id.toLowerCase()));
    const found = await rows(
      this.em,
      sql`select from ${sql.id('shinrai', table)} where id = any (${[...wanted]}::uuid[])`,
    );
    return found.length === wanted.size;
  }
}
