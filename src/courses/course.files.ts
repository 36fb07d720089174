import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse, stringify } from 'yaml';

import { refuseField } from '../kernel/refusal.ts';
import { inputs } from '../platform/input.pipe.ts';
import type { Content } from './course.rules.ts';
import { CourseDocument } from './course.type.ts';

type Written = Content['questions'][number];

/** A lesson in `course.yaml`; its text stands beside it, in `lessons/<slug>.<ja|en>.md`. */
type LessonEntry = Omit<Content['lessons'][number], 'body'>;

/** Reads a course from a folder: `course.yaml`, `questions.yaml` and `lessons/`. It is validated like any other input. */
export async function readCourse(folder: string): Promise<CourseDocument> {
  const about = parse(await readFile(join(folder, 'course.yaml'), 'utf8')) as { lessons: LessonEntry[] };
  const questions = parse(await readFile(join(folder, 'questions.yaml'), 'utf8')) as Written[];
  const lessons = await Promise.all(about.lessons.map(lesson => withBody(folder, lesson)));
  const document = { ...about, lessons, questions: questions.map(withKey) };
  return (await inputs.transform(document, { type: 'body', metatype: CourseDocument })) as CourseDocument;
}

/** Writes a course so that `readCourse` reads the same. */
export async function writeCourse(
  folder: string,
  { code, lessons, questions, ...about }: Content & { code: string },
): Promise<void> {
  await mkdir(join(folder, 'lessons'), { recursive: true });
  const entries = lessons.map(({ slug, minutes, title }) => ({ slug, minutes, title }));
  await writeFile(join(folder, 'course.yaml'), stringify({ code, ...about, lessons: entries }));
  await writeFile(join(folder, 'questions.yaml'), stringify(questions));
  for (const { slug, body } of lessons) {
    await writeFile(fileOf(folder, slug, 'ja'), body.ja);
    if (body.en !== null) await writeFile(fileOf(folder, slug, 'en'), body.en);
  }
}

async function withBody(folder: string, lesson: LessonEntry) {
  // the slug becomes part of a path before the whole is validated
  if (!/^[a-z0-9-]+$/.test(lesson.slug)) refuseField('lessons.slug', 'matches');
  const ja = await readFile(fileOf(folder, lesson.slug, 'ja'), 'utf8');
  const en = await readFile(fileOf(folder, lesson.slug, 'en'), 'utf8').catch(noTranslation);
  return { ...lesson, body: { ja, en } };
}

function noTranslation(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}

const fileOf = (folder: string, slug: string, language: 'ja' | 'en') =>
  join(folder, 'lessons', `${slug}.${language}.md`);

/** Written by hand, only the right options say so. */
const withKey = ({ options, ...question }: Written) => ({
  ...question,
  options: options.map(({ text, right }) => ({ text, right: right ?? false })),
});
