import { canonical } from '../courses/course.rules.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { ShownLesson } from './lesson-changes.rules.ts';
import type { VersionPolicy } from './version-policy.ts';

/** A stretch of text so short, on both sides, is a slip of the pen. */
const slip = 12;

/** What to choose: nobody reads again for a slip of the pen, and nobody carries on where nothing stayed. */
export function recommended(before: readonly ShownLesson[], after: readonly ShownLesson[]): VersionPolicy {
  const old = new Map(before.map(lesson => [lesson.slug, lesson]));
  const fresh = after.filter(lesson => {
    const known = old.get(lesson.slug);
    return !known || !isTouchedUp(known, lesson);
  }).length;
  if (fresh === 0) return 'CARRY_ON';
  return fresh === after.length ? 'START_AGAIN' : 'CHANGED_LESSONS';
}

/** Whether a lesson says what it said, but for a slip or a translation that was missing. */
function isTouchedUp(before: ShownLesson, after: ShownLesson): boolean {
  const media = ({ video, files }: ShownLesson) => canonical({ files, ...(video && { ...video, transcript: null }) });
  const texts = ({ title, body, video }: ShownLesson) => [title, body, ...(video ? [video.transcript] : [])];
  const [old, now] = [texts(before), texts(after)];
  return media(before) === media(after) && now.every((text, at) => isSameText(old[at]!, text));
}

const isSameText = (before: LocalizedText, after: LocalizedText): boolean =>
  isSlip(before.ja, after.ja) && (before.en === null || isSlip(before.en, after.en ?? ''));

/** Whether all that differs lies in one short stretch. */
export function isSlip(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return Math.max(before.length, after.length) - start - end <= slip;
}
