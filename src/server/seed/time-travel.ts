import { MikroORM, RequestContext } from '@mikro-orm/core';
import type { INestApplicationContext } from '@nestjs/common';

import { Calendar, Clock, type LocalDate } from '../../index.ts';

const day = 86_400_000;

/** The days before a company is founded. */
export class Past {
  private readonly clock: Clock;
  private readonly foundedAt: Date;

  constructor(private readonly app: INestApplicationContext) {
    this.clock = app.get(Clock, { strict: false });
    this.foundedAt = this.clock.now();
  }

  /** Ten in the morning of a working day, so many days ago: a Sunday's work is done on Monday. */
  at(daysAgo: number): Date {
    const morning = new Date(this.foundedAt.getTime() - daysAgo * day);
    morning.setUTCHours(1, 0, 0, 0);
    const onWeekend = (8 - morning.getUTCDay()) % 7;
    return new Date(morning.getTime() + (onWeekend > 2 ? 0 : onWeekend) * day);
  }

  /** The civil day of that. */
  dayAt(daysAgo: number): LocalDate {
    return this.app.get(Calendar, { strict: false }).dayOf(this.at(daysAgo));
  }

  daysSince(instant: Date): number {
    return Math.floor((this.foundedAt.getTime() - instant.getTime()) / day);
  }

  /** Lets the services work as on that day. Nobody else is here yet: the server only listens once the company stands. */
  async on<T>(daysAgo: number, work: () => Promise<T>): Promise<T> {
    const own = Object.getOwnPropertyDescriptor(this.clock, 'now');
    Object.defineProperty(this.clock, 'now', { configurable: true, writable: true, value: () => this.at(daysAgo) });
    try {
      return await RequestContext.create(this.app.get(MikroORM).em, work);
    } finally {
      if (own) Object.defineProperty(this.clock, 'now', own);
      else Reflect.deleteProperty(this.clock, 'now');
    }
  }
}
