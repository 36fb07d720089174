import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';

/** The eras since 1900 by kanji and letter: the year before their first, and how many years they had. */
const eras = [
  { name: /^(?:令和|R)/i, before: 2018, years: 99 },
  { name: /^(?:平成|H)/i, before: 1988, years: 31 },
  { name: /^(?:昭和|S)/i, before: 1925, years: 64 },
  { name: /^(?:大正|T)/i, before: 1911, years: 15 },
  { name: /^(?:明治|M)/i, before: 1867, years: 45 },
];

const separated = /^(\d{1,4}|元)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;

/** A day as people write it: 2026-04-01, 2026/4/1, 20260401, 2026年4月1日, 令和8年4月1日, R8.4.1; null for anything else. */
export function readDate(text: string): LocalDate | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const era = eras.find(({ name }) => name.test(plain));
  const [, year = '', month = '', day = ''] = separated.exec(era ? plain.replace(era.name, '') : plain) ?? [];
  const full = era ? yearOf(era, year) : year;
  return parseLocalDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function yearOf({ before, years }: (typeof eras)[number], year: string): string {
  const count = year === '元' ? 1 : Number(year);
  return count >= 1 && count <= years ? String(before + count) : '';
}
