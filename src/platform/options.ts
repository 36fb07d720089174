import { ConfigurableModuleBuilder } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Jobs } from './jobs.ts';
import type { KeyStore } from './key-store.ts';
import type { Mailer } from './mailer.ts';

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
  /** Days on which the company does not work besides weekends and the national holidays of Japan, such as its founding day. */
  holidays?: readonly LocalDate[];
  /** National holidays on which it works. */
  workdays?: readonly LocalDate[];
  /** Whether it is closed from 29 December to 3 January; true by default. */
  closedAtYearEnd?: boolean;
  /** How mails leave the house; without it people are told in their inbox alone. */
  mailer?: Mailer;
  /** The origin at which people reach the pages, such as https://shinrai.example.jp: where the links in mails lead. */
  publicUrl?: string;
  /** How many days somebody has again after leave or an exemption for a duty that was due meanwhile, or soon after; 30 by default. */
  daysAfterReturn?: number;
  /** Background work in a queue of the host's own; by default one in the same database, on the same connections. */
  jobs?: Jobs;
  /** Where the keys of sealed texts are, such as `new KeyFolder(path)`: outside the database. Without it nothing can be sealed. */
  keyStore?: KeyStore;
  /** How many sealed records one person opens within an hour before others are told of it (30), and before no more open (100). */
  openingsAnHour?: { alarmAbove?: number; refuseAbove?: number };
  /** Whether this process does background work; true by default, false for a command line or a server that only answers. */
  background?: boolean;
}

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN: shinraiOptions } =
  new ConfigurableModuleBuilder<ShinraiOptions>().setClassMethodName('forRoot').build();
