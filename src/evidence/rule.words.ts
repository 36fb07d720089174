import type { Role } from '../access/roles.ts';
import { type Audience, type AudienceCondition, isCondition } from '../audiences/audience.rules.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Period } from '../schedules/period.rules.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { words } from './pack.words.ts';

/** What the ids in an audience are called: departments, people, activities. */
export type Names = ReadonlyMap<string, string>;

const roles: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  JA: {
    EMPLOYEE: '従業員',
    MANAGER: '管理職',
    HR: '人事担当',
    TRAINING_ADMIN: '研修担当',
    SECURITY_OFFICER: 'セキュリティ責任者',
    LEGAL: '法務担当',
    WHISTLEBLOWING_OFFICER: '公益通報対応業務従事者',
    COMMITTEE_MEMBER: '委員会委員',
    COMMITTEE_SECRETARIAT: '委員会事務局',
    AUDITOR: '監査担当',
    ADMIN: 'システム管理者',
  },
  EN: {
    EMPLOYEE: 'employee',
    MANAGER: 'manager',
    HR: 'HR',
    TRAINING_ADMIN: 'training administrator',
    SECURITY_OFFICER: 'security officer',
    LEGAL: 'legal',
    WHISTLEBLOWING_OFFICER: 'whistleblowing officer',
    COMMITTEE_MEMBER: 'committee member',
    COMMITTEE_SECRETARIAT: 'committee secretariat',
    AUDITOR: 'auditor',
    ADMIN: 'administrator',
  },
};

/** An audience as a sentence; it names up to so many of a list. */
const named = 10;

export function audienceInWords(audience: Audience, names: Names, locale: Locale): string {
  const said = audienceWords[locale];
  const inner = (parts: readonly Audience[]) =>
    parts.map(part => (isCondition(part) ? inWords(part) : `${said.open}${inWords(part)}${said.close}`));
  const inWords = (part: Audience): string => {
    if ('all' in part) return part.all.length === 0 ? said.everybody : inner(part.all).join(said.and);
    if ('any' in part) return inner(part.any).join(said.or);
    return 'not' in part ? said.not(inWords(part.not)) : said.condition(part, list);
  };
  const list = (ids: readonly string[]): string => {
    const told = ids.slice(0, named).map(id => names.get(id) ?? id);
    return `${told.join(said.comma)}${ids.length > named ? said.more(ids.length - named) : ''}`;
  };
  return inWords(audience);
}

type List = (ids: readonly string[]) => string;

const audienceWords = {
  JA: {
    everybody: '在籍している全員',
    and: 'のうち、',
    or: '、または',
    comma: '、',
    open: '（',
    close: '）',
    not: (whom: string) => `${whom}を除く全員`,
    more: (count: number) => `ほか${count}`,
    condition: (part: AudienceCondition, list: List): string => {
      if ('departments' in part)
        return `部署が${list(part.departments.ids)}${part.departments.below ? '（下の部署を含む）' : ''}の人`;
      if ('employments' in part)
        return `雇用区分が${part.employments.map(each => words.JA.employment[each]).join('、')}の人`;
      if ('roles' in part) return `役割が${part.roles.map(each => roles.JA[each]).join('、')}の人`;
      if ('hired' in part)
        return `${part.hired.from ? `${part.hired.from}以降` : ''}${part.hired.until ? `${part.hired.until}まで` : ''}に入社した人`;
      if ('reportsTo' in part)
        return `${list([part.reportsTo.id])}${part.reportsTo.below ? 'の配下の人' : 'の直属の部下'}`;
      if ('completed' in part)
        return `${part.completed.since ? `${part.completed.since}以降に` : ''}「${list([part.completed.activityId])}」を受講し終えた人`;
      return `指名された人：${list(part.people)}`;
    },
  },
  EN: {
    everybody: 'everybody who works here',
    and: ' and of those ',
    or: ' or ',
    comma: ', ',
    open: '(',
    close: ')',
    not: (whom: string) => `everybody except ${whom}`,
    more: (count: number) => ` and ${count} more`,
    condition: (part: AudienceCondition, list: List): string => {
      if ('departments' in part)
        return `people in ${list(part.departments.ids)}${part.departments.below ? ' (with all below)' : ''}`;
      if ('employments' in part)
        return `people whose employment is ${part.employments.map(each => words.EN.employment[each]).join(', ')}`;
      if ('roles' in part) return `people whose role is ${part.roles.map(each => roles.EN[each]).join(', ')}`;
      if ('hired' in part)
        return `people who joined${part.hired.from ? ` from ${part.hired.from}` : ''}${part.hired.until ? ` to ${part.hired.until}` : ''}`;
      if ('reportsTo' in part)
        return `people who report ${part.reportsTo.below ? '' : 'directly '}to ${list([part.reportsTo.id])}`;
      if ('completed' in part)
        return `people who completed “${list([part.completed.activityId])}”${part.completed.since ? ` since ${part.completed.since}` : ''}`;
      return `people by name: ${list(part.people)}`;
    },
  },
};

const units = { DAY: ['日', 'day'], WEEK: ['週', 'week'], MONTH: ['か月', 'month'], YEAR: ['年', 'year'] } as const;

const length = ({ count, unit }: Period, locale: Locale): string =>
  locale === 'JA' ? `${count}${units[unit][0]}` : `${count} ${units[unit][1]}${count === 1 ? '' : 's'}`;

/** A schedule as sentences; null is a round that somebody assigned by hand. */
export function scheduleInWords(schedule: Schedule | null, locale: Locale): string[] {
  const ja = locale === 'JA';
  if (!schedule)
    return [ja ? '担当者が年度ごとに期限を決めて割り当てます。' : 'Assigned by hand, each year with its own due day.'];
  const { startsOn, firstDue, newHiresWithin, recurrence } = schedule;
  const hires = ja ? `入社した人は${newHiresWithin}日以内です。` : `New colleagues have ${newHiresWithin} days.`;
  const from = ja ? `${startsOn}から始まります。` : `Starts on ${startsOn}.`;
  return [first(firstDue, locale), ...(newHiresWithin ? [hires] : []), ...again(recurrence ?? null, locale), from];
}

function first({ basis, on, period }: Schedule['firstDue'], locale: Locale): string {
  const ja = locale === 'JA';
  const later = period ? length(period, locale) : '';
  return {
    ON_DAY: ja ? `${on}が期限です。` : `Due on ${on}.`,
    ON_FIXED_DAY: ja ? 'くり返しの日が最初の期限です。' : 'First due on the day that comes back.',
    AFTER_HIRE: ja ? `入社から${later}後が最初の期限です。` : `First due ${later} after joining.`,
    AFTER_ASSIGNMENT: ja ? `割り当てから${later}後が最初の期限です。` : `First due ${later} after the assignment.`,
    AFTER_COMPLETION: ja
      ? `もとになる研修の修了から${later}後が最初の期限です。`
      : `First due ${later} after the other course was completed.`,
  }[basis];
}

function again(recurrence: Schedule['recurrence'] | null, locale: Locale): string[] {
  const ja = locale === 'JA';
  if (!recurrence) return [ja ? '一度だけです。' : 'Once only.'];
  const { mode, every, window, graceDays, anchorOn, atLeast } = recurrence;
  const of = (period: Period) => length(period, locale);
  const next = {
    FROM_COMPLETION: ja ? `次は、修了した日から${of(every)}後です。` : `Again ${of(every)} after the completion.`,
    FROM_EXPIRY: ja ? `次は、前回の期限から${of(every)}後です。` : `Again ${of(every)} after the last due day.`,
    FIXED_DAY: ja
      ? `毎回${anchorOn}を基準とする日が期限です（${of(every)}ごと）。`
      : `Due on the day of ${anchorOn} each time (every ${of(every)}).`,
  }[mode];
  return [
    next,
    ja ? `期限の${of(window)}前から受けられます。` : `Open ${of(window)} before the due day.`,
    ...(graceDays
      ? [
          ja
            ? `期限を過ぎても${graceDays}日以内なら、期限から数えます。`
            : `Up to ${graceDays} days late it is still counted from the due day.`,
        ]
      : []),
    ...(atLeast
      ? [
          ja
            ? `修了から次の期限まで${of(atLeast)}以上あけます。`
            : `At least ${of(atLeast)} lie between a completion and the next due day.`,
        ]
      : []),
  ];
}
