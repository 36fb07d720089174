import { parseLocalDate } from '../kernel/local-date.ts';
import { refuseField } from '../kernel/refusal.ts';
import type { FormQuestion, FormSection } from './form.ts';

/** What was said to one question, as text: `YES`, `4`, the key of an option, `2026-11-22`, or the words. */
export interface Answer {
  readonly question: string;
  readonly value: string;
}

/** All that is written in a section. */
export interface Written {
  readonly answers: readonly Answer[];
  readonly notes: string;
}

export const nothingWritten: Written = { answers: [], notes: '' };

/** As much as somebody can read in one piece; what is longer was pasted by mistake. */
export const mostCharacters = 20_000;

/** Refuses, by its field, an answer that its question does not know and a text that is too long. */
export function checkWritten({ questions }: Pick<FormSection, 'questions'>, { answers, notes }: Written): void {
  const known = new Map(questions.map(question => [question.key, question]));
  for (const [index, { question: key, value }] of answers.entries()) {
    const question = known.get(key) ?? refuseField(`answers.${index}.question`, 'exists');
    if (value !== '' && !fits[question.kind](value, question)) refuseField(`answers.${index}.value`, 'isAnswer');
  }
  if (new Set(answers.map(({ question }) => question)).size < answers.length) refuseField('answers', 'arrayUnique');
  const length = answers.reduce((sum, { value }) => sum + value.length, notes.length);
  if (length > mostCharacters) refuseField('notes', 'maxLength');
}

/** The required questions to which nothing was said. */
export function unanswered({ questions }: Pick<FormSection, 'questions'>, { answers }: Written): string[] {
  const said = new Set(answers.filter(({ value }) => value.trim() !== '').map(({ question }) => question));
  return questions.filter(({ key, required }) => required && !said.has(key)).map(({ key }) => key);
}

const fits: Readonly<Record<FormQuestion['kind'], (value: string, question: FormQuestion) => boolean>> = {
  TEXT: () => true,
  YES_NO: value => value === 'YES' || value === 'NO',
  SCALE: (value, { lowest, highest }) => /^-?\d{1,3}$/.test(value) && +value >= lowest! && +value <= highest!,
  CHOICE: (value, { options }) => options.some(({ key }) => key === value),
  DATE: value => parseLocalDate(value) !== null,
};
