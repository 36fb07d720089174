import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type LocalizedText, textIn } from '../kernel/localized-text.ts';
import type { AppealResult } from './appeal.ts';

interface Written {
  readonly number: string;
  readonly name: string;
  readonly decidedOn: LocalDate;
  readonly filedOn: LocalDate;
  readonly result: AppealResult;
  readonly sanction: LocalizedText | null;
  readonly amount: number | null;
  readonly unit: 'YEN' | 'DAYS';
  readonly reasons: string;
}

const on = (locale: string, day: LocalDate): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const words = {
  JA: {
    title: '不服申立てに対する決定通知書',
    to: (name: string) => `${name} 殿`,
    opening: (day: LocalDate) => `${on('ja', day)}に申し立てられた不服について、次のとおり決定しましたので通知します。`,
    resultName: '決定',
    reasonsName: '理由',
    by: '不服審査の委員',
    result: {
      UPHOLD: '原決定を維持します。',
      REMAND: '原決定を取り消し、手続をやり直します。原決定より重い処分になることはありません。',
      LIGHTEN: '原決定を変更し、次の処分とします。',
      ANNUL: '原決定を取り消します。この事案について処分はありません。',
    },
    amount: { YEN: (n: number) => `${n.toLocaleString('ja')}円`, DAYS: (n: number) => `${n}日` },
  },
  EN: {
    title: 'Decision on your appeal',
    to: (name: string) => name,
    opening: (day: LocalDate) => `Of your appeal of ${on('en', day)} this has been decided.`,
    resultName: 'Decision',
    reasonsName: 'Reasons',
    by: 'The panel of the appeal',
    result: {
      UPHOLD: 'The decision stands.',
      REMAND: 'The decision is undone and made anew. It cannot become heavier than it was.',
      LIGHTEN: 'The decision is changed to the following one.',
      ANNUL: 'The decision is undone. Nothing follows for you from this case.',
    },
    amount: { YEN: (n: number) => `${n.toLocaleString('en')} yen`, DAYS: (n: number) => `${n} days` },
  },
} as const;

/** What stands on the page, in the language of whoever it is for. */
export function letterOf(
  locale: Locale,
  { number, name, decidedOn, filedOn, result, sanction, amount, unit, reasons }: Written,
) {
  const said = words[locale];
  const changed = sanction && `${textIn(locale, sanction)}${amount === null ? '' : ` ${said.amount[unit](amount)}`}`;
  return {
    lang: locale.toLowerCase(),
    day: decidedOn,
    title: said.title,
    number,
    date: on(locale.toLowerCase(), decidedOn),
    to: said.to(name),
    opening: said.opening(filedOn),
    sections: [
      [said.resultName, [said.result[result], ...(changed ? [changed] : [])]],
      [said.reasonsName, reasons.split(/\n+/)],
    ],
    by: said.by,
  };
}
