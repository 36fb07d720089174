import type { SendMailOptions } from 'nodemailer';

import type { Mail } from '../platform/mailer.ts';

/** An address, with or without a name before it: `情報システム部 <shinrai@example.jp>`. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A mail as MIME has it. It names one recipient, by an address that is not parsed again, and loads nothing from anywhere. */
export function messageOf(mail: Mail, from: Sender): SendMailOptions {
  const { id, to, subject, text, html, locale, calendar } = mail;
  return {
    messageId: `<${id}@${from.address.split('@')[1]}>`,
    from,
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject,
    text,
    html,
    ...(calendar !== null && {
      icalEvent: { method: methodOf(calendar), filename: 'shinrai.ics', content: calendar },
    }),
    // no holiday notes in return (RFC 3834, 5)
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale.toLowerCase(),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The part must name the method of its calendar (RFC 6047, 2.4). */
const methodOf = (calendar: string): string => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';
