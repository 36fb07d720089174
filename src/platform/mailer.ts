import type { Locale } from '../kernel/locale.ts';

/** A mail as it goes out. */
export interface Mail {
  /** The same each time that this notice is sent, so that a duplicate can be told: it becomes the Message-ID. */
  readonly id: string;
  /** One plain address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: Locale;
  /** An iCalendar file. */
  readonly calendar: string | null;
}

/** What became of a mail that was handed over, or of which nobody knows whether it was. */
export interface Handover {
  /** DEFERRED: not now, try again. BOUNCED: never. UNCERTAIN: the server fell silent after it had all of it. */
  readonly outcome: 'SENT' | 'DEFERRED' | 'BOUNCED' | 'UNCERTAIN';
  readonly replyCode: number | null;
}

/** The way out, for some mails one after another or a few at a time. */
export interface MailSession {
  /** Throws `MailerUnavailable` when it was certainly not handed over and no other mail would be either. */
  send(mail: Mail): Promise<Handover>;
  close(): void;
}

/** Port: how mails leave the house. */
export abstract class Mailer {
  /** What the log calls it, such as the name of the mail server. */
  abstract readonly name: string;

  /** Throws `MailerUnavailable` when no mail would get through now; then nothing is lost, it is tried again. */
  abstract open(): Promise<MailSession>;
}

/** The way out is shut; the message says in codes why. */
export class MailerUnavailable extends Error {}
