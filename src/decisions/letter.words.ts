import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type LocalizedText, textIn } from '../kernel/localized-text.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import { averageDailySen, type PayLine, type Wages, mostPerAct, mostPerPeriod, sumOf } from './pay-cut.rules.ts';
import type { Detail } from './sanction.rules.ts';

/** All that stands on a letter, as it is kept sealed. */
export interface LetterContent {
  readonly locale: Locale;
  readonly number: string;
  readonly name: string;
  readonly decidedOn: LocalDate;
  readonly plannedOn: LocalDate;
  readonly sanction: Sanction;
  readonly rung: LocalizedText;
  readonly detail: Detail | null;
  readonly facts: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly reference: string;
    readonly text: string;
  }[];
  readonly reasons: readonly string[];
  readonly appealDays: number;
  readonly appealUntil: LocalDate;
  /** For the subject, HR and auditors alone. */
  readonly pay: { readonly wages: Wages; readonly lines: readonly PayLine[] } | null;
}

const on = (locale: string, day: LocalDate): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
const era = (day: LocalDate): string =>
  new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
const yen = (locale: Locale, n: number): string =>
  locale === 'JA' ? `${n.toLocaleString('ja')}円` : `${n.toLocaleString('en')} yen`;
const sen = (locale: Locale, n: bigint): string => {
  const text = `${(n / 100n).toLocaleString(locale)}.${String(n % 100n).padStart(2, '0')}`;
  return locale === 'JA' ? `${text}円` : `${text} yen`;
};

const words = {
  JA: {
    title: '懲戒処分通知書',
    noSanction: '決定通知書',
    day: era,
    to: (name: string) => `${name} 殿`,
    opening: 'あなたについての事案を審議した結果、次のとおり決定しましたので通知します。',
    sanction: '処分',
    facts: '認定した事実と適用する規程',
    fact: (from: string, to: string | null, reference: string, text: string) =>
      `${to ? `${from}から${to}まで` : from}　${text}（${reference}）`,
    reasons: '理由',
    effective: {
      from: '効力が生じる日',
      pay: '最初に減給する賃金支払日',
      suspended: '出勤停止の初日',
      ends: '雇用が終了する日',
    },
    days: (n: number) => `${n}日間`,
    amount: '減給の額',
    length: '期間',
    rank: '降格後',
    dismissal: '解雇の予告',
    way: {
      NOTICE: () => '30日前までに予告します。',
      PAY: (n: number | null) => `平均賃金${n ?? 0}日分の解雇予告手当を支払います。`,
      EXEMPTION: () => '労働基準監督署長の解雇予告除外認定を受けています。',
    },
    appeal: '不服申立て',
    appealText: (days: number, planned: string, until: string) => [
      `この決定に不服があるときは、この通知書が届いた日の翌日から数えて${days}日以内に、不服を申し立てることができます（末日が休業日のときは、次の営業日まで）。${planned}に届いた場合の最終日は、${until}です。`,
      '申立ては、この決定に関わっていない人が審査します。申立てによって、処分が重くなることはありません。',
    ],
    by: '懲罰委員会事務局',
    pay: '減給の計算（労働基準法第91条・第12条）',
    rows: {
      base: '賃金の締切日',
      wages: '直前3か月の賃金の総額',
      calendar: '暦日数',
      average: '平均賃金（銭未満切捨て）',
      most: '1回の限度（平均賃金の半額、円未満切捨て）',
      period: '1賃金支払期の賃金の総額',
      tenth: '1賃金支払期の限度（10分の1、円未満切捨て）',
      total: '減給の合計',
    },
    line: (day: string) => `${day}支払分`,
  },
  EN: {
    title: 'Notice of a disciplinary sanction',
    noSanction: 'Notice of a decision',
    day: (day: LocalDate) => on('en', day),
    to: (name: string) => name,
    opening: 'The case about you has been deliberated, and this has been decided.',
    sanction: 'Sanction',
    facts: 'The facts that were proven, and the rule',
    fact: (from: string, to: string | null, reference: string, text: string) =>
      `${to ? `${from} to ${to}` : from}: ${text} (${reference})`,
    reasons: 'Reasons',
    effective: {
      from: 'Takes effect on',
      pay: 'First pay day with less pay',
      suspended: 'First day of the suspension',
      ends: 'Employment ends on',
    },
    days: (n: number) => `${n} days`,
    amount: 'Less pay',
    length: 'For',
    rank: 'New rank',
    dismissal: 'Notice of dismissal',
    way: {
      NOTICE: () => 'You have at least 30 days’ notice.',
      PAY: (n: number | null) => `You are paid ${n ?? 0} days of average wage instead of notice.`,
      EXEMPTION: () => 'The labour standards office decided that no notice is owed.',
    },
    appeal: 'Appeal',
    appealText: (days: number, planned: string, until: string) => [
      `You can appeal within ${days} days after the day on which this letter reaches you; if the last one is no working day, until the next one. If it reaches you on ${planned}, the last day is ${until}.`,
      'People who had no part in this decision hear the appeal. It cannot make the sanction heavier.',
    ],
    by: 'The secretariat of the disciplinary committee',
    pay: 'How the pay cut was reckoned (Labour Standards Act, arts. 91 and 12)',
    rows: {
      base: 'Closing day of wages',
      wages: 'Wages of the three months before',
      calendar: 'Calendar days',
      average: 'Average daily wage (less than a sen dropped)',
      most: 'Most for one act (half of it, less than a yen dropped)',
      period: 'Wages of the pay period',
      tenth: 'Most in a pay period (a tenth, less than a yen dropped)',
      total: 'The pay cut in all',
    },
    line: (day: string) => `Paid on ${day}`,
  },
} as const;

/** What stands on the page. */
export function letterOf(content: LetterContent) {
  const { locale, number, name, decidedOn, plannedOn, sanction, rung, facts, reasons, appealDays, appealUntil } =
    content;
  const said = words[locale];
  return {
    lang: locale.toLowerCase(),
    day: decidedOn,
    title: sanction === 'NONE' || sanction === 'GUIDANCE' ? said.noSanction : said.title,
    number,
    date: said.day(decidedOn),
    to: said.to(name),
    opening: said.opening,
    rows: [[said.sanction, textIn(locale, rung)], ...detailRows(content)],
    sections: [
      [
        said.facts,
        facts.map(({ from, to, reference, text }) =>
          said.fact(said.day(from), to === from ? null : said.day(to), reference, text),
        ),
      ],
      [said.reasons, reasons.flatMap(reason => reason.split(/\n+/))],
      [said.appeal, said.appealText(appealDays, said.day(plannedOn), said.day(appealUntil))],
    ],
    by: said.by,
    pay: payTable(content),
  };
}

function detailRows({ locale, sanction, detail }: LetterContent): [string, string][] {
  const said = words[locale];
  if (!detail) return [];
  const { cuts, days, demotedTo, dismissal, effectiveOn } = detail;
  const { from, pay, suspended, ends } = said.effective;
  const first = dismissal ? ends : sanction === 'PAY_CUT' ? pay : sanction === 'SUSPENSION' ? suspended : from;
  return [
    ...(cuts.length > 0 ? [[said.amount, yen(locale, sumOf(cuts))] as [string, string]] : []),
    ...(days === null ? [] : [[said.length, said.days(days)] as [string, string]]),
    ...(demotedTo === null ? [] : [[said.rank, demotedTo] as [string, string]]),
    [first, said.day(effectiveOn)],
    ...(dismissal ? [[said.dismissal, said.way[dismissal.way](dismissal.payDays)] as [string, string]] : []),
  ];
}

/** On a sheet of its own, so that whoever must not see it gets the letter without. */
function payTable({ locale, pay, detail }: LetterContent) {
  if (!pay || !detail) return null;
  const { rows, line, day, pay: title } = words[locale];
  const { wages, lines } = pay;
  return {
    title,
    rows: [
      [rows.base, day(wages.closedOn)],
      [rows.wages, yen(locale, wages.wages3Months)],
      [rows.calendar, words[locale].days(wages.calendarDays)],
      [rows.average, sen(locale, averageDailySen(wages))],
      [rows.most, yen(locale, mostPerAct(wages))],
      [rows.period, yen(locale, wages.periodWages)],
      [rows.tenth, yen(locale, mostPerPeriod(wages))],
      [rows.total, yen(locale, sumOf(detail.cuts))],
      ...lines.map(({ payOn, amount }) => [line(day(payOn)), yen(locale, amount)]),
    ],
  };
}
