import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type RawBuilder, rows, sql } from '../platform/sql.ts';

/** What has been kept for as long as it must be, and is to go. */
export interface RetentionRule {
  /** `INTERVIEW_NOTES`: what the tombstones and the log call it. */
  readonly name: string;
  /** A query of `key_id` and `employee_id` (whose legal hold keeps it; null: nobody's), for what has expired at this instant. */
  expired(now: Date): RawBuilder<unknown>;
}

/** Port: the folders along the line say, in `onModuleInit`, what expires when, and who is under legal hold. */
@Injectable()
export class Retention {
  private readonly known: RetentionRule[] = [];
  private held: (() => RawBuilder<unknown>) | null = null;

  keep(rule: RetentionRule): void {
    this.known.push(rule);
  }

  /** A query of the `employee_id` of everybody whose things must be preserved. */
  holds(held: () => RawBuilder<unknown>): void {
    this.held = held;
  }

  get rules(): readonly RetentionRule[] {
    return this.known;
  }

  get heldPeople(): RawBuilder<unknown> | null {
    return this.held?.() ?? null;
  }
}

const lock = sql`hashtextextended('shinrai.shredded_keys', 0)`;

/** For whoever sets a hold, first thing: until the open transaction ends no key is destroyed, so that what it holds is still there. */
export async function whileNoneIsDestroyed(em: EntityManager): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock_shared(${lock})`);
}

/** From deciding what goes until it is gone: until the open transaction ends no hold comes into force. */
export async function whileNoneIsHeld(em: EntityManager): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock(${lock})`);
}
