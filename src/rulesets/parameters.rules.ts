import type { RuleSource } from '../kernel/rule-sources.ts';
import type { CommitteeParameters } from './ruleset.entity.ts';

export type ParameterUnit = 'PEOPLE' | 'DAYS' | 'BUSINESS_DAYS' | 'YEARS';

type Counted = {
  [Name in keyof CommitteeParameters]: CommitteeParameters[Name] extends number ? Name : never;
}[keyof CommitteeParameters];

/** A number of the committee rules: what it is shipped with, and between which bounds a company may choose. */
export interface ParameterRule {
  readonly name: Counted;
  readonly default: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly unit: ParameterUnit;
  readonly source: RuleSource;
}

const ours = (ja: string, en: string): RuleSource => ({ ja, en, confirmed: false });
const told = (ja: string, en: string): RuleSource => ({ ja, en, confirmed: true });

const outside = told(
  '外部の第三者を加えることは会社が公表した手続(2017年の公表例)',
  'Outside third parties belong to the procedure that one company published',
);
const composition = told(
  '構成は規程が定め、出席とは別(京成電鉄 東京高決昭25.11.29)',
  'The rules fix the composition, which is not the attendance (Keisei Dentetsu, Tokyo High Court, 29 Nov 1950)',
);
const attendance = ours(
  '会社法412条の型: 議決に加われる者で数える',
  'After the Companies Act, art. 412: counted among those entitled to vote',
);
const heard = ours(
  '弁明の機会: 準備の時間を欠く手続は処分の効力に影響し得る',
  'The chance to be heard: without time to prepare, a sanction may not stand',
);
const companion = ours(
  'Acas Code of Practice(英国、比較): 同席者の都合による延期は5営業日まで',
  'Acas Code of Practice (United Kingdom, by comparison): up to five working days for a companion',
);
const otherPeople = ours(
  'Acas Code of Practice(英国、比較): 不服申立ては関わっていない人が審査する',
  'Acas Code of Practice (United Kingdom, by comparison): an appeal is heard by people who were not involved',
);
const files = told(
  '労働基準法109条(5年、143条により当分の間3年)、施行規則56条',
  'Labour Standards Act, art. 109 (5 years; 3 for the time being, art. 143), its Regulation, art. 56',
);
const promptness = ours('ネスレ日本(最判平18.10.6): 長い停止を放置しない', 'Nestlé Japan (Supreme Court, 6 Oct 2006)');
const proportion = ours('労働契約法15条(相当性)', 'Labour Contracts Act, art. 15 (proportionality)');
const privacy = ours(
  '個人情報保護法22条: 不要になった個人データの消去',
  'Act on the Protection of Personal Information, art. 22',
);

type Row = [Counted, number, number, number, ParameterUnit, RuleSource];
const table: readonly Row[] = [
  ['seats', 5, 3, 15, 'PEOPLE', composition],
  ['minExternal', 1, 1, 15, 'PEOPLE', outside],
  ['minEntitled', 3, 3, 15, 'PEOPLE', attendance],
  ['minPresent', 3, 2, 15, 'PEOPLE', attendance],
  ['minExternalPresent', 1, 1, 15, 'PEOPLE', outside],
  ['noticeDays', 7, 3, 60, 'DAYS', heard],
  ['postponementDays', 5, 1, 20, 'BUSINESS_DAYS', companion],
  ['commentDays', 5, 3, 30, 'DAYS', heard],
  ['appealDays', 14, 7, 90, 'DAYS', otherPeople],
  ['panelSeats', 3, 3, 15, 'PEOPLE', otherPeople],
  ['panelExternal', 1, 1, 15, 'PEOPLE', otherPeople],
  ['suspensionReviewDays', 30, 7, 90, 'DAYS', promptness],
  ['aggravatesYears', 3, 0, 10, 'YEARS', proportion],
  ['retentionYears', 5, 3, 10, 'YEARS', files],
  ['dismissedCaseRetentionYears', 1, 1, 5, 'YEARS', privacy],
];

export const parameterRules: readonly ParameterRule[] = table.map(([name, shipped, floor, ceiling, unit, source]) => ({
  name,
  default: shipped,
  floor,
  ceiling,
  unit,
  source,
}));

/** What the committee rules say until a company says otherwise. */
export const shippedParameters: CommitteeParameters = {
  ...(Object.fromEntries(table.map(([name, shipped]) => [name, shipped])) as Record<Counted, number>),
  decisionMode: 'COMMITTEE_BINDING',
  quorum: { numerator: 2, denominator: 3 },
  stayedByAppeal: true,
  tie: 'LIGHTER',
  allowsSeveralSanctions: false,
  publication: false,
};

/** A field that is out of its bounds, and what it may be. */
export interface ParameterFault {
  readonly field: string;
  readonly rule: 'min' | 'max';
  readonly allowed: number;
}

/** A number that may not be more than another one. */
const within: readonly [Counted, Counted][] = [
  ['minExternal', 'seats'],
  ['minEntitled', 'seats'],
  ['minPresent', 'minEntitled'],
  ['minExternalPresent', 'minExternal'],
  ['panelExternal', 'panelSeats'],
];

/** A share of those entitled: at least half of them, and never more than all. */
export const mostDenominator = 10;

export function parameterFaults(chosen: CommitteeParameters): ParameterFault[] {
  return [
    ...parameterRules.flatMap(({ name, floor, ceiling }) => bounded(name, chosen[name], floor, ceiling)),
    ...within.flatMap(([less, more]) => bounded(less, chosen[less], -Infinity, chosen[more])),
    ...quorumFaults(chosen.quorum),
  ];
}

function quorumFaults({ numerator, denominator }: CommitteeParameters['quorum']): ParameterFault[] {
  const faults = bounded('quorum.denominator', denominator, 1, mostDenominator);
  return faults.length > 0 ? faults : bounded('quorum.numerator', numerator, Math.ceil(denominator / 2), denominator);
}

function bounded(field: string, value: number, floor: number, ceiling: number): ParameterFault[] {
  if (value < floor) return [{ field, rule: 'min', allowed: floor }];
  return value > ceiling ? [{ field, rule: 'max', allowed: ceiling }] : [];
}
