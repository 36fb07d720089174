import type { Locale } from '../kernel/locale.ts';
import type { AppointmentFacts } from './appointment-facts.query.ts';

export type AppointmentKind = 'INTERVIEW_BOOKED' | 'INTERVIEW_MOVED' | 'INTERVIEW_CANCELLED' | 'INTERVIEW_MISSED';

interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
}

type Words = (appointment: AppointmentFacts, when: string) => Said;

const where = ({ place }: AppointmentFacts, label: string): string => (place ? `\n${label}: ${place}` : '');

/** 2026年11月30日(月) 10:00～10:30; Monday 30 November 2026, 10:00 – 10:30. */
export function timeIn(locale: Locale, { startsAt, endsAt }: AppointmentFacts, timeZone: string): string {
  const language = locale === 'JA' ? 'ja-JP' : 'en-GB';
  const day = { year: 'numeric', month: 'long', day: 'numeric', weekday: locale === 'JA' ? 'short' : 'long' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, { timeZone, ...day, ...time }).formatRange(startsAt, endsAt);
}

const ja: Readonly<Record<AppointmentKind, Words>> = {
  INTERVIEW_BOOKED: (a, when) => ({
    subject: '個別面談の日時が決まりました',
    lines: [
      ...(a.isMine && a.isForThem ? [`${a.interviewer.name}さんが、あなたの代わりに予約しました。`] : []),
      `日時: ${when}${where(a, '場所')}\n${a.isMine ? `担当: ${a.interviewer.name}` : `相手: ${a.employee.name}`}`,
    ],
  }),
  INTERVIEW_MOVED: (a, when) => ({
    subject: '個別面談の日時が変わりました',
    lines: [
      `新しい日時: ${when}${where(a, '場所')}\n${a.isMine ? `担当: ${a.interviewer.name}` : `相手: ${a.employee.name}`}`,
    ],
  }),
  INTERVIEW_CANCELLED: (a, when) => ({
    subject: '個別面談の予約が取り消されました',
    lines: [
      `取り消された日時: ${when}\n${a.isMine ? `担当: ${a.interviewer.name}` : `相手: ${a.employee.name}`}`,
      ...(a.isMine && a.state === 'WITHDRAWN'
        ? ['担当者の都合がつかなくなりました。お手数ですが、ほかの日時を選んでください。']
        : []),
      ...(a.isMine && a.state === 'ENDED' ? ['この面談を受ける必要はなくなりました。'] : []),
    ],
  }),
  INTERVIEW_MISSED: (_, when) => ({
    subject: '個別面談の日時を選びなおしてください',
    lines: [`${when} の面談は行われませんでした。都合のよい日時を選びなおしてください。`],
  }),
};

const en: Readonly<Record<AppointmentKind, Words>> = {
  INTERVIEW_BOOKED: (a, when) => ({
    subject: 'Your interview has a time',
    lines: [
      ...(a.isMine && a.isForThem ? [`${a.interviewer.name} booked it for you.`] : []),
      `When: ${when}${where(a, 'Where')}\nWith: ${a.isMine ? a.interviewer.name : a.employee.name}`,
    ],
  }),
  INTERVIEW_MOVED: (a, when) => ({
    subject: 'Your interview is at another time',
    lines: [`Now: ${when}${where(a, 'Where')}\nWith: ${a.isMine ? a.interviewer.name : a.employee.name}`],
  }),
  INTERVIEW_CANCELLED: (a, when) => ({
    subject: 'Your interview was cancelled',
    lines: [
      `It was: ${when}\nWith: ${a.isMine ? a.interviewer.name : a.employee.name}`,
      ...(a.isMine && a.state === 'WITHDRAWN'
        ? ['The interviewer cannot make it after all. Please choose another time.']
        : []),
      ...(a.isMine && a.state === 'ENDED' ? ['You do not need this interview any more.'] : []),
    ],
  }),
  INTERVIEW_MISSED: (_, when) => ({
    subject: 'Please choose another time for your interview',
    lines: [`The interview of ${when} did not take place. Please choose a time that suits you.`],
  }),
};

export const appointmentWords: Readonly<Record<Locale, Readonly<Record<AppointmentKind, Words>>>> = { JA: ja, EN: en };

export const linkText: Readonly<Record<Locale, string>> = { JA: '面談の予約を見る', EN: 'See the appointment' };
