import { Injectable } from '@nestjs/common';

/** That the leave of some people is not what it was. */
export interface LeaveChange {
  readonly people: readonly string[];
  /** The row that was recorded or revoked; null where a roster told of many. */
  readonly leaveId: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** Port: what modules further along the line do about it, in the same transaction. */
export type LeaveWatcher = (change: LeaveChange) => Promise<void>;

@Injectable()
export class LeaveWatchers {
  private readonly watchers: LeaveWatcher[] = [];

  register(watcher: LeaveWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(change: LeaveChange): Promise<void> {
    if (change.people.length === 0) return;
    for (const watcher of this.watchers) await watcher(change);
  }
}
