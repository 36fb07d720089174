import { Injectable } from '@nestjs/common';

/** Port: what modules further along the line do, in the same transaction, when somebody owes something new or by another day. */
export type DutyWatcher = () => Promise<void>;

@Injectable()
export class DutyWatchers {
  private readonly watchers: DutyWatcher[] = [];

  register(watcher: DutyWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(): Promise<void> {
    for (const watcher of this.watchers) await watcher();
  }
}
