import { Transform } from 'node:stream';

import { type Handover, type MailSession, Mailer, MailerUnavailable } from '../platform/mailer.ts';
import { type SmtpError, handoverOf, troubleOf } from './handover.rules.ts';
import { type Sender, messageOf } from './mail-message.ts';

export interface SmtpSettings {
  /** `smtp://user:password@smtp.example.jp:587`, or `smtps://` where TLS comes first. */
  readonly url: string;
  readonly from: Sender;
  /** Rather no mail than one in the open. */
  readonly requireTls: boolean;
}

const second = 1000;

/** Hands mails to an SMTP server, over a few connections that last as long as a session. */
export class SmtpMailer extends Mailer {
  readonly name: string;

  constructor(private readonly settings: SmtpSettings) {
    super();
    this.name = new URL(settings.url).host;
  }

  async open(): Promise<MailSession> {
    const transport = await this.transport();
    const wholeRead = new Set<unknown>();
    transport.use('stream', ({ message, data }, done) => {
      message.transform(() => passing(() => wholeRead.add(data.messageId)));
      done();
    });
    try {
      await transport.verify();
    } catch (error) {
      transport.close();
      throw new MailerUnavailable(troubleOf(error as SmtpError));
    }
    return {
      send: async mail => {
        const message = messageOf(mail, this.settings.from);
        try {
          const { response } = await transport.sendMail(message);
          return { outcome: 'SENT', replyCode: Number.parseInt(response, 10) || null };
        } catch (error) {
          return refused(error as SmtpError, wholeRead.has(message.messageId));
        }
      },
      close: () => transport.close(),
    };
  }

  private async transport() {
    const { createTransport } = await import('nodemailer');
    const { url, requireTls } = this.settings;
    return createTransport({
      url,
      pool: true,
      maxConnections: 4,
      // whether a mail is sent again is for the outbox to say, not for the pool
      maxRequeues: 0,
      requireTLS: requireTls,
      connectionTimeout: 20 * second,
      greetingTimeout: 20 * second,
      socketTimeout: 60 * second,
    });
  }
}

function refused(error: SmtpError, wasWholeRead: boolean): Handover {
  const handover = handoverOf(error, wasWholeRead);
  if (handover) return handover;
  throw new MailerUnavailable(troubleOf(error));
}

/** Lets everything pass, and tells when the end has passed too. */
const passing = (ended: () => void): Transform =>
  new Transform({
    transform: (chunk, _, next) => next(null, chunk),
    flush: next => {
      ended();
      next();
    },
  });
