import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';

interface Words {
  file: string;
  heading: string;
  /** Stands behind a name; nothing where that is not said. */
  honorific: string;
  statement: string;
  fulfilledOn: string;
  percent: string;
  version: string;
  versionName: (number: number) => string;
  code: string;
  /** With an address, and without one. */
  checkAt: string;
  check: string;
  /** What the QR code is, for who does not see it. */
  qr: string;
  day: (day: LocalDate) => string;
}

/** A day as a region writes it out. */
function dayIn(region: string): (day: LocalDate) => string {
  const format = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' });
  return day => format.format(new Date(`${day}T00:00:00Z`));
}

/** 2026年11月23日, 23 November 2026. */
export const writtenDay: Readonly<Record<Locale, (day: LocalDate) => string>> = {
  JA: dayIn('ja-JP'),
  EN: dayIn('en-GB'),
};
const inEra = dayIn('ja-JP-u-ca-japanese');

/** What stands on a certificate besides its facts. */
export const words: Readonly<Record<Locale, Words>> = {
  JA: {
    file: '修了証',
    heading: '修了証',
    honorific: '殿',
    statement: '下記の研修を修了したことを証します。',
    fulfilledOn: '修了日',
    percent: '得点',
    version: '講座の版',
    versionName: number => `第${number}版`,
    code: '確認コード',
    checkAt: 'この修了証が今も有効かどうかは、QRコードまたは次のページで、どなたでも確かめられます。',
    check: 'この修了証が今も有効かどうかは、発行者の確認ページに確認コードを入力すると確かめられます。',
    qr: 'この修了証の確認ページのQRコード',
    day: day => `${inEra(day)}（${writtenDay.JA(day)}）`,
  },
  EN: {
    file: 'certificate',
    heading: 'Certificate of Completion',
    honorific: '',
    statement: 'has completed the following training:',
    fulfilledOn: 'Completed on',
    percent: 'Score',
    version: 'Course version',
    versionName: number => `Version ${number}`,
    code: 'Verification code',
    checkAt: 'Anybody can check whether this certificate still holds, with the QR code or on this page:',
    check: 'Whether this certificate still holds can be checked with its code on the verification page of its issuer.',
    qr: 'QR code of the verification page of this certificate',
    day: writtenDay.EN,
  },
};
