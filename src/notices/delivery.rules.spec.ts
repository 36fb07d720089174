import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isMailable, masked, settledBy, withheldFor } from './delivery.rules.ts';

describe('an address', () => {
  it.each(['yamada@example.jp', 'taro.yamada+shinrai@mail.example.co.jp', "o'brien@example.jp", '山田@例え.jp'])(
    '%s is mailed to',
    address => expect(isMailable(address)).toBe(true),
  );

  it.each([
    '',
    'yamada',
    'yamada@',
    '@example.jp',
    'a@b@example.jp',
    'yamada@example.jp\nBcc: everybody@example.jp',
    'yamada@example.jp\r\n',
    'yamada@example.jp, everybody@example.jp',
    'yamada@example.jp;everybody@example.jp',
    '"yamada"@example.jp',
    'Yamada <yamada@example.jp>',
    'yamada@example.jp\u0000',
    'yamada@exam\u2028ple.jp',
    `${'y'.repeat(65)}@example.jp`,
    `yamada@${'e'.repeat(250)}.jp`,
  ])('%j is not', address => expect(isMailable(address)).toBe(false));

  it('never has a line break or a second address in it', () => {
    const text = fc.string({ unit: 'binary-ascii', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (local, domain) => {
        const address = `${local}@${domain}`;
        if (isMailable(address)) expect(address).toMatch(/^[^\s,;<>@]+@[^\s,;<>@]+$/);
      }),
    );
  });

  it('is masked so that nobody can write to it', () => {
    expect(['yamada@example.co.jp', '山田@例え.jp', 'x@localhost', 'nonsense'].map(masked)).toEqual([
      'y•••@e•••.jp',
      '山•••@例•••.jp',
      'x•••@l•••',
      'n•••@•••',
    ]);
  });
});

describe('somebody', () => {
  const person = { email: 'yamada@example.jp', hasLeft: false };
  it.each([
    [person, true, null],
    [person, false, 'NO_MAILER'],
    [{ ...person, email: null }, true, 'NO_ADDRESS'],
    [{ ...person, email: 'a\nb@example.jp' }, true, 'ADDRESS_REFUSED'],
    [{ ...person, hasLeft: true }, true, 'LEFT'],
  ])('%j, with a mailer: %p, is refused a mail because of %p', (to, hasMailer, reason) =>
    expect(withheldFor(to, hasMailer)).toBe(reason),
  );
});

describe('a mail that was put off', () => {
  const now = new Date('2026-11-22T01:00:00Z');
  const put = (attempts: number) => settledBy({ outcome: 'DEFERRED', replyCode: 451 }, attempts, now);

  it('comes again less and less often', () => {
    const minutes = [1, 2, 3, 4, 5, 6].map(attempts => (put(attempts).at.getTime() - now.getTime()) / 60_000);
    expect(minutes).toEqual([5, 15, 60, 180, 360, 360]);
  });

  it('is given up after four to five days', () => {
    let [at, attempts] = [now, 1];
    for (; put(attempts).state === 'WAITING'; attempts++)
      at = new Date(at.getTime() + put(attempts).at.getTime() - now.getTime());
    const days = (at.getTime() - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(4);
    expect(days).toBeLessThan(5.5);
    expect(put(attempts)).toEqual({ outcome: 'BOUNCED', state: 'BOUNCED', at: now });
  });
});
