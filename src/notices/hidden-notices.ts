import { Injectable } from '@nestjs/common';

import { type RawBuilder, sql } from '../platform/sql.ts';

/** Port: notices that stop being there for whoever was told, such as those of a case that no longer exists for them. Conditions on a notice `n`. */
@Injectable()
export class HiddenNotices {
  private readonly conditions: RawBuilder<unknown>[] = [];

  /** In `onModuleInit`. */
  register(condition: RawBuilder<unknown>): void {
    this.conditions.push(condition);
  }

  /** Whether a notice `n` is still there. */
  get shown(): RawBuilder<unknown> {
    return this.conditions.length === 0 ? sql`true` : sql`not (${sql.join(this.conditions, sql` or `)})`;
  }
}
