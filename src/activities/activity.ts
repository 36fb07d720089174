import { Injectable } from '@nestjs/common';

import type { LocalizedText } from '../kernel/localized-text.ts';
import type { ActivityKind } from './activity-kind.ts';

/** What the ledger needs to know about an activity. */
export interface ActivityFacts {
  title: LocalizedText;
  /** Whether people can do it now. */
  published: boolean;
}

/** Port: a kind of activity that can be owed; the module that has it registers it. */
export interface ActivitySource {
  readonly kind: ActivityKind;
  /** Null for an activity that does not exist. */
  about(id: string): Promise<ActivityFacts | null>;
}

/** The kinds of activity that the modules further along the line have registered. */
@Injectable()
export class Activities {
  private readonly sources = new Map<ActivityKind, ActivitySource>();

  register(source: ActivitySource): void {
    this.sources.set(source.kind, source);
  }

  async about(kind: ActivityKind, id: string): Promise<ActivityFacts | null> {
    return (await this.sources.get(kind)?.about(id)) ?? null;
  }
}
