import { createHash } from 'node:crypto';

import type { Loaded } from '@mikro-orm/core';

import { type Problem, unusualRules } from '../quizzes/quiz.rules.ts';
import type { CourseFile, CourseVersion } from './course.entity.ts';
import { type Content, canonical, problemsOf } from './course.rules.ts';
import { imagesOf } from './markdown.ts';
import { problemsOfMedia } from './media.rules.ts';

/** SHA-256 over everything that a learner sees and is asked, in hexadecimal. */
export const hashOf = (content: Content): string => createHash('sha256').update(canonical(content)).digest('hex');

/** What a version contains; what is as it always was stays out of it, so that an old hash still holds. */
export async function contentOf(version: CourseVersion): Promise<Content> {
  const quiz = await version.quiz.loadOrFail();
  const { passMark, questionCount, timeLimitMinutes, questions } = quiz;
  const { title, summary, lessonsFirst } = version;
  const files = await version.files.loadItems({ populate: ['media'] });
  return {
    title,
    summary,
    passMark,
    questionCount,
    timeLimitMinutes,
    ...unusualRules(quiz),
    lessonsFirst: lessonsFirst || undefined,
    lessons: (await version.lessons.loadItems()).map(
      ({ slug, title, minutes, body, attentionSeconds, video, themes }) => ({
        slug,
        title,
        minutes,
        body,
        attentionSeconds: attentionSeconds || undefined,
        video: video ?? undefined,
        themes: themes ?? undefined,
      }),
    ),
    files: files.length > 0 ? files.map(fileOf) : undefined,
    questions: (await questions.loadItems()).map(({ code, topic, kind, stem, options, explanation }) => ({
      code,
      topic,
      kind,
      stem,
      explanation,
      options: options.map(({ text, right }) => ({ text, right })),
    })),
  };
}

const fileOf = ({ name, media }: Loaded<CourseFile, 'media'>) => {
  const { kind, sha256 } = media.$;
  return { name, kind, sha256 };
};

/** Why this cannot be published yet; nothing when it can. */
export function problemsIn(content: Content): Problem[] {
  const { lessons, files = [] } = content;
  const shown = lessons.map(({ slug, body, video = null }) => {
    const texts = [body, ...(video ? [video.transcript] : [])].flatMap(({ ja, en }) => [ja, en ?? '']);
    return { slug, images: texts.flatMap(imagesOf), video };
  });
  return [...problemsOf(content), ...problemsOfMedia(shown, new Map(files.map(({ name, kind }) => [name, kind])))];
}
