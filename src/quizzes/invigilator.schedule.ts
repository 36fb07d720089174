import { EntityManager } from '@mikro-orm/core';
import { EnsureRequestContext } from '@mikro-orm/decorators/legacy';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { Invigilator } from './invigilator.service.ts';

const everySeconds = 30;

/** Finishes attempts that ran out of time although nobody came back to them. */
@Injectable()
export class InvigilatorSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    readonly em: EntityManager,
    private readonly invigilator: Invigilator,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.round = this.round.then(() => this.collect())), everySeconds * 1000).unref();
  }

  /** The database is left only after the round that is under way. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private async collect(): Promise<void> {
    try {
      await this.collectAll();
    } catch (error) {
      Logger.error(error, InvigilatorSchedule.name);
    }
  }

  @EnsureRequestContext()
  private async collectAll(): Promise<void> {
    while ((await this.invigilator.collect({})) > 0);
  }
}
