import { refuse } from '../../index.ts';

/** So many at a time, so many waiting; whoever comes then is sent away at once instead of waiting for nothing. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly room: number,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Whoever leaves hands the place to the next in the line. */
  private async turn(): Promise<void> {
    if (this.running < this.most) this.running += 1;
    else if (this.waiting.length < this.room) await new Promise<void>(go => this.waiting.push(go));
    else refuse('BUSY', { retryAfterSeconds: 5 });
  }
}
