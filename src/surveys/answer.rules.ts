import { refuseField } from '../kernel/refusal.ts';
import type { SurveyAnswer, SurveyQuestion, SurveyQuestionKind } from './survey-question.ts';

export const longestText = 1000;
export const mostQuestions = 30;
export const mostTexts = 5;

/** How long a scale is. */
const steps = 5;

interface Shape {
  /** How many options the question itself must name, at least and at most. */
  readonly named: readonly [least: number, most: number];
  readonly optionCount: (question: SurveyQuestion) => number;
}

const shapes: Readonly<Record<SurveyQuestionKind, Shape>> = {
  YES_NO: { named: [0, 0], optionCount: () => 2 },
  CHOICE: { named: [2, 10], optionCount: ({ options }) => options.length },
  SCALE: { named: [2, 2], optionCount: () => steps },
  TEXT: { named: [0, 0], optionCount: () => 0 },
};

/** How many options there are to choose from; none for a text. */
export const optionCountOf = (question: SurveyQuestion): number => shapes[question.kind].optionCount(question);

/** Refuses questions that nobody could answer, by their place. */
export function checkQuestions(questions: readonly SurveyQuestion[]): void {
  for (const [i, { kind, options }] of questions.entries()) {
    const [least, most] = shapes[kind].named;
    if (options.length < least) refuseField(`questions[${i}].options`, 'arrayMinSize');
    if (options.length > most) refuseField(`questions[${i}].options`, 'arrayMaxSize');
  }
  if (questions.filter(({ kind }) => kind === 'TEXT').length > mostTexts) refuseField('questions', 'tooManyTexts');
}

interface Given {
  readonly question: number;
  readonly option?: number | null;
  readonly text?: string | null;
}

// only what a keyboard makes: each of these costs six bytes in JSON
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f]/g;

/** The answers in the order of the questions, each once; refused by the place that does not fit its question. */
export function readAnswers(questions: readonly SurveyQuestion[], given: readonly Given[]): SurveyAnswer[] {
  const byQuestion = new Map(given.map((answer, i) => [answer.question, { ...answer, i }]));
  if (byQuestion.size < given.length) refuseField('answers', 'arrayUnique');
  const unknown = given.findIndex(({ question }) => questions[question - 1] === undefined);
  if (unknown >= 0) refuseField(`answers[${unknown}].question`, 'exists');
  return questions.flatMap((question, place) => {
    const found = byQuestion.get(place + 1);
    const answer = found ? readAnswer(question, found, `answers[${found.i}]`) : null;
    if (!answer && question.isRequired) refuseField(`questions[${place}]`, 'isRequired');
    return answer ?? [];
  });
}

function readAnswer(question: SurveyQuestion, given: Given, path: string): SurveyAnswer | null {
  const text = given.text?.replaceAll(control, '').trim() || null;
  const option = given.option ?? null;
  if (question.kind === 'TEXT' ? option !== null : text !== null) refuseField(path, 'fitsTheQuestion');
  if (text !== null && text.length > longestText) refuseField(`${path}.text`, 'maxLength');
  if (option !== null && (option < 1 || option > optionCountOf(question))) refuseField(`${path}.option`, 'isIn');
  return option === null && text === null ? null : { question: given.question, option, text };
}

/** One UTF-16 unit takes three bytes at most, and so does a character that JSON escapes with a stroke. */
const bytesPerUnit = 3;
const bytesPerAnswer = 64;

/** How many bytes the answers to these questions can take at most. */
export const sizeOf = (questions: readonly SurveyQuestion[]): number =>
  2 +
  questions.reduce((size, { kind }) => size + bytesPerAnswer + (kind === 'TEXT' ? longestText * bytesPerUnit : 0), 0);

/** The answers as what is sealed: however much somebody wrote, all envelopes of a survey are of one size (ADR 0032). */
export function enclose(questions: readonly SurveyQuestion[], answers: readonly SurveyAnswer[]): string {
  const content = JSON.stringify(answers);
  return content + ' '.repeat(sizeOf(questions) - Buffer.byteLength(content));
}

export const disclose = (envelope: string): SurveyAnswer[] => JSON.parse(envelope) as SurveyAnswer[];
