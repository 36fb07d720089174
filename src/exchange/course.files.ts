import type { Readable } from 'node:stream';

import type { Content } from '../courses/course.rules.ts';
import { CourseDocument } from '../courses/course.type.ts';
import { refuse } from '../kernel/refusal.ts';
import { inputs } from '../platform/input.pipe.ts';
import { aboutPath, lessonPath, questionsPath } from './course-files.rules.ts';
import { NotYaml, fromYaml, toYaml } from './course-yaml.ts';

/** A picture, video or captions, to be opened when its turn comes. */
export interface NamedStream {
  name: string;
  open: () => Promise<Readable>;
}

/** A course as it stands in a folder: its texts by their paths, and beside them what stands in `media/`. */
export interface CourseFiles {
  texts: ReadonlyMap<string, string>;
  media: readonly NamedStream[];
}

/** Why an entry of a folder is refused, or with null the whole. */
export const refuseEntry = (
  entry: string | null,
  reason: string,
  more: Readonly<Record<string, unknown>> = {},
): never => refuse('COURSE_FILE_REFUSED', { entry, reason, ...more });

/** The texts from which `documentOf` reads the same: `course.yaml`, `questions.yaml`, and a file for each lesson and language. */
export function textsOf(course: Content & { code: string }): Map<string, string> {
  // what the files are called, their place in `media/` tells
  const { code, lessons, questions, files: _files, ...about } = course;
  const entries = lessons.map(({ body: _body, ...entry }) => entry);
  return new Map<string, string>([
    [aboutPath, toYaml({ code, ...about, lessons: entries })],
    [questionsPath, toYaml(questions)],
    ...lessons.flatMap(({ slug, body }) => [
      [lessonPath(slug, 'ja'), body.ja] as const,
      ...(body.en === null ? [] : [[lessonPath(slug, 'en'), body.en] as const]),
    ]),
  ]);
}

/** What the texts of a folder say, validated like any other input. Each file has its place, and nothing is left over. */
export async function documentOf(texts: ReadonlyMap<string, string>): Promise<CourseDocument> {
  const { lessons, ...about } = await recordIn(texts, aboutPath);
  const questions = await read(texts, questionsPath);
  if (!isListOfRecords(lessons)) return refuseEntry(aboutPath, 'SHAPE', { field: 'lessons' });
  if (!isListOfRecords(questions)) return refuseEntry(questionsPath, 'SHAPE');
  const named = lessons.map(lesson => withBody(texts, lesson));
  const known = new Set([aboutPath, questionsPath, ...named.flatMap(({ paths }) => paths)]);
  for (const path of texts.keys()) if (!known.has(path)) refuseEntry(path, 'UNKNOWN');
  const document = { ...about, lessons: named.map(({ lesson }) => lesson), questions: questions.map(withKey) };
  return (await inputs.transform(document, { type: 'body', metatype: CourseDocument })) as CourseDocument;
}

type Fields = Record<string, unknown>;

function withBody(texts: ReadonlyMap<string, string>, lesson: Fields): { lesson: Fields; paths: string[] } {
  const [ja, en] = [lessonPath(String(lesson['slug']), 'ja'), lessonPath(String(lesson['slug']), 'en')];
  const body = { ja: texts.get(ja) ?? refuseEntry(ja, 'MISSING'), en: texts.get(en) ?? null };
  return { lesson: { ...lesson, body }, paths: [ja, en] };
}

/** Written by hand, only the right options say so. */
const withKey = (question: Fields): Fields =>
  isListOfRecords(question['options'])
    ? { ...question, options: question['options'].map(option => ({ ...option, right: option['right'] ?? false })) }
    : question;

async function recordIn(texts: ReadonlyMap<string, string>, path: string): Promise<Fields> {
  const found = await read(texts, path);
  return isRecord(found) ? found : refuseEntry(path, 'SHAPE');
}

async function read(texts: ReadonlyMap<string, string>, path: string): Promise<unknown> {
  const text = texts.get(path) ?? refuseEntry(path, 'MISSING');
  try {
    return await fromYaml(text);
  } catch (error) {
    if (!(error instanceof NotYaml)) throw error;
    return refuseEntry(path, 'NOT_YAML', { line: error.line });
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfRecords = (value: unknown): value is Fields[] => Array.isArray(value) && value.every(isRecord);

/** A text as it is in the file, to the last carriage return. */
export function textOf(entry: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuseEntry(entry, 'NOT_UTF8');
  }
}
