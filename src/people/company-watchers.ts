import { Injectable } from '@nestjs/common';

/** Port: what modules further along the line do, in the same transaction, when a roster changed who works where. */
export type CompanyWatcher = () => Promise<void>;

@Injectable()
export class CompanyWatchers {
  private readonly watchers: CompanyWatcher[] = [];

  register(watcher: CompanyWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(): Promise<void> {
    for (const watcher of this.watchers) await watcher();
  }
}
