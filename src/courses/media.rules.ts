import type { MediaKind } from '../media/media-kind.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { Problem } from '../quizzes/quiz.rules.ts';

/** The video of a lesson, by the names of its files; who cannot follow it reads the transcript. */
export interface LessonVideo {
  file: string;
  captionsJa: string | null;
  captionsEn: string | null;
  /** Markdown. */
  transcript: LocalizedText;
}

/** A picture as a lesson names it. */
export interface NamedImage {
  name: string;
  alt: string;
}

interface ShownLesson {
  slug: string;
  images: readonly NamedImage[];
  video: LessonVideo | null;
}

/** What is wrong with the pictures and videos of lessons (WCAG 2.2, 1.1.1 and 1.2); `files` are the kinds by name. */
export const problemsOfMedia = (lessons: readonly ShownLesson[], files: ReadonlyMap<string, MediaKind>): Problem[] =>
  lessons.flatMap(({ slug, images, video }) => {
    const wrong = {
      IMAGE_UNKNOWN: images.some(({ name }) => files.get(name) !== 'IMAGE'),
      IMAGE_WITHOUT_TEXT: images.some(({ alt }) => alt.trim() === ''),
      ...(video && wrongWith(video, files)),
    };
    return Object.entries(wrong).flatMap(([problem, holds]) => (holds ? [{ problem, where: slug }] : []));
  });

function wrongWith({ file, captionsJa, captionsEn, transcript }: LessonVideo, files: ReadonlyMap<string, MediaKind>) {
  const captions = [captionsJa, captionsEn].filter(name => name !== null);
  return {
    VIDEO_UNKNOWN: files.get(file) !== 'VIDEO',
    VIDEO_WITHOUT_CAPTIONS: captions.length === 0 || captions.some(name => files.get(name) !== 'CAPTIONS'),
    VIDEO_WITHOUT_TRANSCRIPT: transcript.ja.trim() === '',
  };
}
