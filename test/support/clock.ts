import type { Clock } from '../../src/index.ts';

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
  private at: Date;

  constructor(at: string) {
    this.at = new Date(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: string): void {
    this.at = new Date(at);
  }

  forward({ minutes = 0, days = 0 }: { minutes?: number; days?: number }): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000 + days * 86_400_000);
  }
}
