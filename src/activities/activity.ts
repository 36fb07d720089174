import { Injectable } from '@nestjs/common';

import type { LocalizedText } from '../kernel/localized-text.ts';
import { listOf } from '../kernel/names.ts';
import { ActivityKind } from './activity-kind.ts';

/** Something that can be owed. */
export interface Activity {
  kind: ActivityKind;
  id: string;
  title: LocalizedText;
  /** Whether people can do it now. */
  published: boolean;
}

interface Version {
  readonly title: LocalizedText;
}

/** What is published in versions; shown by its draft until the first of them is. */
interface Versioned {
  readonly id: string;
  published(): Version | null;
  draft(): Version | null;
}

/** Port: finds one or all things of a kind, with their versions; the module that has them registers it. A company makes some dozens in its life. */
type ActivitySource = (which: { id?: string }) => Promise<readonly Versioned[]>;

/** The kinds of activity that the modules further along the line have registered. */
@Injectable()
export class Activities {
  private readonly sources = new Map<ActivityKind, ActivitySource>();

  register(kind: ActivityKind, source: ActivitySource): void {
    this.sources.set(kind, source);
  }

  /** Null for one that does not exist. */
  async about(kind: ActivityKind, id: string): Promise<Activity | null> {
    return (await this.found(kind, { id }))[0] ?? null;
  }

  /** By kind, each in the order of its titles. */
  async list(): Promise<Activity[]> {
    const ofEach = await Promise.all(listOf(ActivityKind).map(kind => this.found(kind, {})));
    return ofEach.flatMap(found =>
      found.toSorted((one, other) => one.title.ja.localeCompare(other.title.ja, 'ja') || (one.id < other.id ? -1 : 1)),
    );
  }

  private async found(kind: ActivityKind, which: { id?: string }): Promise<Activity[]> {
    const things = (await this.sources.get(kind)?.(which)) ?? [];
    return things.flatMap(thing => {
      const published = thing.published();
      const shown = published ?? thing.draft();
      return shown ? [{ kind, id: thing.id, title: shown.title, published: published !== null }] : [];
    });
  }
}
