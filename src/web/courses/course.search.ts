import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';

export interface CourseSearch {
  version?: number;
  show?: 'ja' | 'en' | 'both';
}

export const courseSearch = (raw: Record<string, unknown>): CourseSearch =>
  withoutEmpty({
    version: Number(textParam(raw, 'version')) || undefined,
    show: choiceParam(raw, 'show', ['ja', 'en', 'both'] as const),
  });

export interface EditSearch {
  part?: 'about' | 'lessons' | 'files' | 'questions' | 'quiz' | 'gaps';
  /** The code of the question to open. */
  at?: string;
}

export const editSearch = (raw: Record<string, unknown>): EditSearch =>
  withoutEmpty({
    part: choiceParam(raw, 'part', ['about', 'lessons', 'files', 'questions', 'quiz', 'gaps'] as const),
    at: textParam(raw, 'at'),
  });
