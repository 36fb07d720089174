import { Injectable } from '@nestjs/common';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { listOf } from '../kernel/names.ts';
import { ActivityKind } from './activity-kind.ts';

/** What the ledger needs to know about an activity. */
export interface ActivityFacts {
  title: LocalizedText;
  /** Whether people can do it now. */
  published: boolean;
}

/** Something that can be owed. */
export interface Activity extends ActivityFacts {
  kind: ActivityKind;
  id: string;
}

/** Port: a kind of activity that can be owed; the module that has it registers it. */
export interface ActivitySource {
  readonly kind: ActivityKind;
  /** Null for an activity that does not exist. */
  about(id: string): Promise<ActivityFacts | null>;
  /** All of them: a company makes some dozens in its life. */
  list(): Promise<(ActivityFacts & { id: string })[]>;
}

/** The kinds of activity that the modules further along the line have registered. */
@Injectable()
export class Activities {
  private readonly sources = new Map<ActivityKind, ActivitySource>();

  register(source: ActivitySource): void {
    this.sources.set(source.kind, source);
  }

  async about(kind: ActivityKind, id: string): Promise<Activity | null> {
    const facts = await this.sources.get(kind)?.about(id);
    return facts ? { kind, id, ...facts } : null;
  }

  /** By kind, each in the order of its titles. */
  async list(): Promise<Activity[]> {
    const ofEach = await Promise.all(listOf(ActivityKind).map(kind => this.ofKind(kind)));
    return ofEach.flat();
  }

  private async ofKind(kind: ActivityKind): Promise<Activity[]> {
    const found = (await this.sources.get(kind)?.list()) ?? [];
    return found
      .map(each => ({ kind, ...each }))
      .toSorted((one, other) => one.title.ja.localeCompare(other.title.ja, 'ja') || (one.id < other.id ? -1 : 1));
  }
}
