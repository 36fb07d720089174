import { type Content, canonical } from '../courses/course.rules.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { ChangeKind } from './publish.rules.ts';

type ContentLesson = Content['lessons'][number];

/** A lesson as it is read: how long that takes, and where it stands, is not part of it. */
export interface ShownLesson extends Pick<ContentLesson, 'slug' | 'title' | 'body' | 'video'> {
  /** The SHA-256 of every picture, video and captions that it shows, by name. */
  files: Readonly<Record<string, string>>;
}

/** A lesson that somebody who learnt another version finds otherwise. */
export interface LessonChange {
  kind: ChangeKind;
  slug: string;
  title: LocalizedText;
}

/** What a version brings to those who have an earlier one. */
export interface NewsSince {
  versionId: string;
  number: number;
  lessons: LessonChange[];
}

const said = ({ title, body, video, files }: ShownLesson): string =>
  canonical({ title, body, video: video ?? null, files });

/** In the order of reading; what is gone comes last. */
export function lessonChanges(before: readonly ShownLesson[], after: readonly ShownLesson[]): LessonChange[] {
  const old = new Map(before.map(lesson => [lesson.slug, lesson]));
  const told = ({ slug, title }: ShownLesson, kind: ChangeKind): LessonChange => ({ kind, slug, title });
  return [
    ...after.flatMap(lesson => {
      const known = old.get(lesson.slug);
      if (!known) return [told(lesson, 'ADDED')];
      return said(known) === said(lesson) ? [] : [told(lesson, 'CHANGED')];
    }),
    ...before.filter(({ slug }) => !after.some(lesson => lesson.slug === slug)).map(lesson => told(lesson, 'REMOVED')),
  ];
}

/** The slugs of what there is to read of it. */
export const newIn = (lessons: readonly LessonChange[]): string[] =>
  lessons.filter(({ kind }) => kind !== 'REMOVED').map(({ slug }) => slug);
