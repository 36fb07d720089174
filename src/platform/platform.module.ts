import { EntityManager } from '@mikro-orm/core';
import type { Provider } from '@nestjs/common';

import { ActorSource } from '../access/actor-source.ts';
import { AllowGuard } from '../access/allow.ts';
import { Clock, systemClock } from '../kernel/clock.ts';
import { BossJobs } from './boss-jobs.ts';
import { Calendar } from './calendar.ts';
import { Jobs } from './jobs.ts';
import { KeyStore, NoKeyStore } from './key-store.ts';
import { type ShinraiOptions, shinraiOptions } from './options.ts';
import { RefusalFilter } from './refusal.filter.ts';

/** What a folder brings into the one Nest module of the plugin. */
export interface Parts {
  providers: Provider[];
  controllers?: (new (...args: never[]) => object)[];
}

const calendarDefaults = { timeZone: 'Asia/Tokyo', fiscalYearFirstMonth: 4, closedAtYearEnd: true };

export const platform: Parts = {
  providers: [
    { provide: Clock, inject: [shinraiOptions], useFactory: ({ clock }: ShinraiOptions) => clock ?? systemClock },
    {
      provide: Calendar,
      inject: [Clock, shinraiOptions],
      useFactory: (clock: Clock, options: ShinraiOptions) => new Calendar(clock, { ...calendarDefaults, ...options }),
    },
    {
      provide: ActorSource,
      inject: [shinraiOptions],
      useFactory: (options: ShinraiOptions): ActorSource => ({ actorOf: request => options.actorOf(request) }),
    },
    {
      provide: Jobs,
      inject: [shinraiOptions, EntityManager],
      useFactory: (
        { jobs, timeZone = calendarDefaults.timeZone, background = true }: ShinraiOptions,
        em: EntityManager,
      ) => jobs ?? new BossJobs(em, { timeZone, background }),
    },
    {
      provide: KeyStore,
      inject: [shinraiOptions],
      useFactory: ({ keyStore }: ShinraiOptions) => keyStore ?? new NoKeyStore(),
    },
    AllowGuard,
    RefusalFilter,
  ],
};
