import { Injectable } from '@nestjs/common';

import type { ActivityKind } from '../activities/activity-kind.ts';
import type { Audience } from '../audiences/audience.rules.ts';
import type { Requirement } from './requirement.entity.ts';

/** Port: what a kind of duty says about those who owe it, in the transaction of the change; the module that has the kind registers it. */
export interface RosterRule {
  readonly kind: ActivityKind;
  /** Refuses a new audience that its roster does not allow. */
  mayNarrow(requirement: Requirement, audience: Audience): Promise<void>;
  /** Refuses to end it while its roster does not allow that. */
  mayEnd(requirement: Requirement): Promise<void>;
  /** Some no longer owe it: they were released, or the next cycle came. */
  ended(requirement: Requirement): Promise<void>;
}

/** The kinds that keep an eye on their roster; all others let it follow. */
@Injectable()
export class RosterRules {
  private readonly rules = new Map<ActivityKind, RosterRule>();

  register(rule: RosterRule): void {
    this.rules.set(rule.kind, rule);
  }

  of({ activityKind }: Requirement): RosterRule | undefined {
    return this.rules.get(activityKind);
  }
}
