import { Injectable } from '@nestjs/common';

/** That a hold on somebody was set or released. */
export interface HoldChange {
  readonly employeeId: string;
  readonly holdId: string;
  readonly by: string | null;
  readonly at: Date;
}

/** Port: what modules further along the line do about it, in the same transaction. */
export type HoldWatcher = (change: HoldChange) => Promise<void>;

@Injectable()
export class HoldWatchers {
  private readonly watchers: HoldWatcher[] = [];

  register(watcher: HoldWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(change: HoldChange): Promise<void> {
    for (const watcher of this.watchers) await watcher(change);
  }
}
