import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';

interface Words {
  givenOn: string;
  by: string;
  hash: string;
  voluntary: string;
  copy: string;
  day: (day: LocalDate) => string;
}

const on = (locale: string, day: LocalDate): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const words: Readonly<Record<Locale, Words>> = {
  JA: {
    givenOn: '誓約した日',
    by: '誓約した人',
    hash: '文面のSHA-256',
    voluntary: 'この誓約は、本人の自由な意思によるものです。',
    copy: '控え',
    day: day => on('ja', day),
  },
  EN: {
    givenOn: 'Given on',
    by: 'Given by',
    hash: 'SHA-256 of the text',
    voluntary: 'This pledge was given of free will.',
    copy: 'Copy',
    day: day => on('en', day),
  },
};
