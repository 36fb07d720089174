import { ConfigurableModuleBuilder } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Clock } from '../kernel/clock.ts';

/** What a host tells Shinrai. */
export interface ShinraiOptions {
  /** Who sent this HTTP request; null when nobody is signed in. `EmployeeDirectory.actor` makes an `Actor` of an employee id. */
  actorOf(request: unknown): Promise<Actor | null>;
  /** What time it is; the system's clock by default. */
  clock?: Clock;
  /** Where the organisation's days begin and end, as an IANA name; Asia/Tokyo by default. */
  timeZone?: string;
  /** The month in which the fiscal year starts, 1–12; April by default. */
  fiscalYearFirstMonth?: number;
  /** The name under which certificates are issued, in Japanese and English; by default that of the one department at the top. */
  organisation?: { ja: string; en?: string };
}

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN: shinraiOptions } =
  new ConfigurableModuleBuilder<ShinraiOptions>().setClassMethodName('forRoot').build();
