import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type MailSession, Mailer, MailerUnavailable } from '../platform/mailer.ts';
import { type Sender, messageOf } from './mail-message.ts';

/** Writes mails into a folder, for those who develop: `<id>.eml` opens in any mail program. */
export class FileMailer extends Mailer {
  readonly name = 'file';

  constructor(private readonly settings: { readonly folder: string; readonly from: Sender }) {
    super();
  }

  async open(): Promise<MailSession> {
    const { createTransport } = await import('nodemailer');
    const { folder, from } = this.settings;
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unavailable);
    const transport = createTransport({ streamTransport: true, buffer: true });
    return {
      send: async mail => {
        const { message } = await transport.sendMail(messageOf(mail, from));
        await writeFile(join(folder, `${mail.id}.eml`), message as Buffer, { mode: 0o600 }).catch(unavailable);
        return { outcome: 'SENT', replyCode: null };
      },
      close: () => transport.close(),
    };
  }
}

/** A full disk, for one. */
function unavailable({ code }: NodeJS.ErrnoException): never {
  throw new MailerUnavailable(code ?? 'UNKNOWN');
}
