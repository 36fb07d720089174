import type { Locale } from '../kernel/locale.ts';
import { textIn } from '../kernel/localized-text.ts';
import { dayIn } from './day.words.ts';
import type { DutyFacts } from './duty-facts.query.ts';
import type { StepKind } from './reminder.rules.ts';

interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
}
type Say = (duty: Spoken) => Said;

/** A duty in the words of one language. They name the day and not how far it is, so that they are still true when they are read later. */
interface Spoken {
  readonly title: string;
  readonly day: string;
  readonly isToday: boolean;
}

export const linkText: Readonly<Record<Locale, string>> = { JA: '研修を開く', EN: 'Open the training' };

const done: Readonly<Record<Locale, string>> = {
  JA: 'この研修は終わっています。ありがとうございました。',
  EN: 'This training is done. Thank you.',
};

const says: Readonly<Record<Locale, Readonly<Record<StepKind, Say>>>> = {
  JA: {
    ASSIGNED: ({ title, day }) => ({
      subject: `研修「${title}」の受講をお願いします(期限 ${day})`,
      lines: [
        `研修「${title}」があなたに割り当てられました。`,
        `期限は${day}です。期限の日までに終えれば間に合います。`,
      ],
    }),
    WINDOW_OPEN: ({ title, day }) => ({
      subject: `研修「${title}」の次の回を受講できます(期限 ${day})`,
      lines: [
        `研修「${title}」の次の回を受講できるようになりました。`,
        `期限は${day}です。早く終えても、その次の期限が早まることはありません。`,
      ],
    }),
    DUE_MOVED: ({ title, day }) => ({
      subject: `研修「${title}」の期限が${day}に変わりました`,
      lines: [`研修「${title}」の期限が変わりました。`, `新しい期限は${day}です。`],
    }),
    DUE_SOON: ({ title, day }) => ({
      subject: `研修「${title}」の期限は${day}です`,
      lines: [`研修「${title}」がまだ終わっていません。`, `期限は${day}です。`],
    }),
    DUE_TODAY: ({ title, day, isToday }) => ({
      subject: isToday ? `研修「${title}」は今日が期限です` : `研修「${title}」の期限は${day}です`,
      lines: [`研修「${title}」がまだ終わっていません。`, `期限は${day}です。その日のうちに終えれば間に合います。`],
    }),
    OVERDUE: ({ title, day }) => ({
      subject: `研修「${title}」の期限(${day})を過ぎています`,
      lines: [
        `研修「${title}」の期限は${day}でした。`,
        '今からでも受講できます。事情があって受講できないときは、上長か人事にご相談ください。',
      ],
    }),
  },
  EN: {
    ASSIGNED: ({ title, day }) => ({
      subject: `Please take “${title}” by ${day}`,
      lines: [
        `The training “${title}” has been assigned to you.`,
        `It is due on ${day}. The due day itself is in time.`,
      ],
    }),
    WINDOW_OPEN: ({ title, day }) => ({
      subject: `You can take “${title}” again (due ${day})`,
      lines: [
        `The next round of “${title}” is open.`,
        `It is due on ${day}. Taking it early does not bring the due day after that forward.`,
      ],
    }),
    DUE_MOVED: ({ title, day }) => ({
      subject: `“${title}” is now due on ${day}`,
      lines: [`The due day of “${title}” has changed.`, `It is now due on ${day}.`],
    }),
    DUE_SOON: ({ title, day }) => ({
      subject: `“${title}” is due on ${day}`,
      lines: [`You have not finished “${title}” yet.`, `It is due on ${day}.`],
    }),
    DUE_TODAY: ({ title, day, isToday }) => ({
      subject: isToday ? `“${title}” is due today` : `“${title}” is due on ${day}`,
      lines: [`You have not finished “${title}” yet.`, `It is due on ${day}; that day is still in time.`],
    }),
    OVERDUE: ({ title, day }) => ({
      subject: `“${title}” was due on ${day}`,
      lines: [
        `“${title}” was due on ${day}.`,
        'You can still take it. If something keeps you from it, please talk to your manager or to HR.',
      ],
    }),
  },
};

/** What a step says about a duty; one that is done says so. */
export function dutyWords(kind: StepKind, locale: Locale, duty: DutyFacts): Said {
  const { subject, lines } = says[locale][kind]({
    title: textIn(locale, duty.title),
    day: dayIn(locale, duty.dueOn),
    isToday: duty.dueOn === duty.today,
  });
  return { subject, lines: duty.isDone ? [...lines, done[locale]] : lines };
}
