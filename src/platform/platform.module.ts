import type { Provider } from '@nestjs/common';

import { ActorSource } from '../access/actor-source.ts';
import { AllowGuard } from '../access/allow.ts';
import { Clock, systemClock } from '../kernel/clock.ts';
import { Calendar } from './calendar.ts';
import { type ShinraiOptions, shinraiOptions } from './options.ts';
import { RefusalFilter } from './refusal.filter.ts';

/** What a folder brings into the one Nest module of the plugin. */
export interface Parts {
  providers: Provider[];
  controllers?: (new (...args: never[]) => object)[];
}

export const platform: Parts = {
  providers: [
    { provide: Clock, inject: [shinraiOptions], useFactory: ({ clock }: ShinraiOptions) => clock ?? systemClock },
    {
      provide: Calendar,
      inject: [Clock, shinraiOptions],
      useFactory: (clock: Clock, { timeZone = 'Asia/Tokyo', fiscalYearFirstMonth = 4 }: ShinraiOptions) =>
        new Calendar(clock, timeZone, fiscalYearFirstMonth),
    },
    {
      provide: ActorSource,
      inject: [shinraiOptions],
      useFactory: (options: ShinraiOptions): ActorSource => ({ actorOf: request => options.actorOf(request) }),
    },
    AllowGuard,
    RefusalFilter,
  ],
};
