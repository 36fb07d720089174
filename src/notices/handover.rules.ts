import type { Handover } from '../platform/mailer.ts';

/** What nodemailer says of a mail that was not sent. */
export interface SmtpError {
  readonly code?: string;
  readonly originalCode?: string;
  /** The command that was answered so. */
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * What became of a mail by the error it met, or null when the trouble is the server's or ours: then no other mail gets through either.
 * The server has it when it says 250 to the end of the text (RFC 5321, 4.2.5 and 6.1); silence after that end can mean either.
 */
export function handoverOf({ code, command, responseCode }: SmtpError, wasWholeRead: boolean): Handover | null {
  if (responseCode !== undefined && (wasWholeRead || command === 'RCPT TO' || command === 'DATA'))
    return { outcome: outcomeOf(responseCode), replyCode: responseCode };
  if (responseCode === undefined && wasWholeRead) return { outcome: 'UNCERTAIN', replyCode: null };
  // refused by our own side of the protocol, before the server was asked
  if (code === 'EENVELOPE' && command === 'API') return { outcome: 'BOUNCED', replyCode: null };
  return null;
}

/** By the first digit (RFC 5321, 4.2.1); 503 speaks of the session, not of the mail. */
const outcomeOf = (replyCode: number): Handover['outcome'] =>
  replyCode < 500 || replyCode === 503 ? 'DEFERRED' : 'BOUNCED';

/** The trouble in codes: the texts of mail servers repeat addresses. */
export const troubleOf = ({ code, originalCode, command, responseCode }: SmtpError): string =>
  [originalCode ?? code ?? 'UNKNOWN', command, responseCode].filter(part => part !== undefined).join(' ');
