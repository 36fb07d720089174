import { join } from 'node:path';

import { FileMailer, type Mailer, SmtpMailer } from '../index.ts';
import type { Config } from './config.ts';

/** How this server sends mails, if it does. */
export function mailerOf({ mail, dataFolder }: Pick<Config, 'mail' | 'dataFolder'>): Mailer | null {
  if (mail === null) return null;
  const { smtpUrl, from, requireTls } = mail;
  return smtpUrl === null
    ? new FileMailer({ folder: join(dataFolder, 'mail'), from })
    : new SmtpMailer({ url: smtpUrl, from, requireTls });
}
