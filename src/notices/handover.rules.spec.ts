import { describe, expect, it } from '@jest/globals';

import { type SmtpError, handoverOf, troubleOf } from './handover.rules.ts';

describe('a mail that met an error', () => {
  it.each<[string, SmtpError, boolean, string | null]>([
    ['nobody of that name', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, false, 'BOUNCED'],
    ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, false, 'DEFERRED'],
    ['the wrong moment', { code: 'EENVELOPE', command: 'DATA', responseCode: 503 }, false, 'DEFERRED'],
    ['a text that is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, true, 'BOUNCED'],
    ['silence after the end', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'UNCERTAIN'],
    ['a broken connection after the end', { code: 'ECONNECTION', command: 'CONN' }, true, 'UNCERTAIN'],
    [
      'a server that says goodbye instead',
      { code: 'ECONNECTION', command: 'CONN', responseCode: 421 },
      true,
      'DEFERRED',
    ],
    ['an address that cannot be said', { code: 'EENVELOPE', command: 'API' }, false, 'BOUNCED'],
    ['no server', { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, false, null],
    ['a broken connection before the text', { code: 'ECONNECTION', command: 'CONN' }, false, null],
    ['a sender that is refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, false, null],
    ['a password that is refused', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false, null],
    ['no encryption', { code: 'ETLS', command: 'STARTTLS' }, false, null],
  ])('%s', (_, error, wasWholeRead, outcome) => expect(handoverOf(error, wasWholeRead)?.outcome ?? null).toBe(outcome));

  it('tells the trouble in codes', () => {
    expect(troubleOf({ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' })).toBe('ECONNREFUSED CONN');
    expect(troubleOf({ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 })).toBe('EAUTH AUTH PLAIN 535');
    expect(troubleOf({})).toBe('UNKNOWN');
  });
});
