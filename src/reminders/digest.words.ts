import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type LocalizedText, textIn } from '../kernel/localized-text.ts';
import type { Wording } from '../notices/notice-template.ts';
import { dayIn } from './day.words.ts';

/** As many names as a list tells, at most. */
export const mostNames = 10;

/** A duty that a list names. */
export interface ListedDuty {
  readonly familyName: string;
  readonly givenName: string;
  readonly title: LocalizedText;
  readonly dueOn: LocalDate;
}

/** In people, on the day it was told. */
export interface DigestCounts {
  readonly dueSoon: number;
  readonly team: number;
  readonly department: number;
  readonly company: number;
}

export interface DigestFacts extends DigestCounts {
  readonly on: LocalDate;
  /** Those whom the reader may see and who have not done it meanwhile. */
  readonly named: readonly ListedDuty[];
  /** Whether the reports are open to the reader. */
  readonly sees: boolean;
  readonly isOver: boolean;
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Those who are overdue, and how many; somebody may stand in several of them. */
const groups: Readonly<Record<Locale, Readonly<Record<keyof DigestCounts, (count: number) => string>>>> = {
  JA: {
    team: count => `あなたの部下で期限を過ぎている方: ${count}名`,
    dueSoon: count => `あなたの部下で期限が近い方: ${count}名`,
    department: count => `担当の部署で期限を過ぎている方: ${count}名`,
    company: count => `期限を過ぎたまま日数がたっている方: ${count}名`,
  },
  EN: {
    team: count => `Overdue among those who report to you: ${people(count)}`,
    dueSoon: count => `Due soon among those who report to you: ${people(count)}`,
    department: count => `Overdue in your department: ${people(count)}`,
    company: count => `Overdue for some time: ${people(count)}`,
  },
};

const order = ['team', 'department', 'company', 'dueSoon'] as const;

const counted = (locale: Locale, facts: DigestFacts): string =>
  order
    .filter(group => facts[group] > 0)
    .map(group => groups[locale][group](facts[group]))
    .join('\n');

const nameIn: Readonly<Record<Locale, (duty: ListedDuty) => string>> = {
  JA: ({ familyName, givenName, title, dueOn }) =>
    `・${familyName} ${givenName}さん「${textIn('JA', title)}」期限 ${dayIn('JA', dueOn)}`,
  EN: ({ familyName, givenName, title, dueOn }) =>
    `- ${givenName} ${familyName}: “${textIn('EN', title)}”, due on ${dayIn('EN', dueOn)}`,
};

const named = (locale: Locale, { named: duties }: DigestFacts): string[] =>
  duties.length === 0 ? [] : [duties.map(nameIn[locale]).join('\n')];

const linkOf = (sees: boolean, text: string): Wording['link'] =>
  sees ? { path: '/reports', text } : { path: '/notices', text };

export const digestWords: Readonly<Record<Locale, (facts: DigestFacts) => Wording>> = {
  JA: facts => ({
    subject: `研修がまだ終わっていない方のお知らせ(${dayIn('JA', facts.on)})`,
    lines: [
      `${dayIn('JA', facts.on)}の時点で、研修がまだ終わっていない方がいます。声をかけてくださるようお願いします。`,
      counted('JA', facts),
      ...named('JA', facts),
    ],
    link: linkOf(facts.sees, facts.sees ? 'レポートで確かめる' : 'お知らせを開く'),
  }),
  EN: facts => ({
    subject: `People who have not finished a training (${dayIn('EN', facts.on)})`,
    lines: [
      `On ${dayIn('EN', facts.on)} some people had not finished their training. Please have a word with them.`,
      counted('EN', facts),
      ...named('EN', facts),
    ],
    link: linkOf(facts.sees, facts.sees ? 'See the reports' : 'Open your notices'),
  }),
};
