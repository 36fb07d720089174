import { refuse, refuseField } from '../kernel/refusal.ts';
import type { FormSection } from './form.ts';
import { type InterviewPurpose, isRoutine } from './purpose.ts';

/** Refuses, by the path of its field, what no interview could be held with. */
export function checkForm(purpose: InterviewPurpose, sections: readonly FormSection[]): void {
  checkKeys(sections, 'sections');
  for (const [index, { confidentiality }] of sections.entries()) {
    // a report is handed off when it comes up; a question for it would tell who has one
    if (confidentiality === 'HANDOFF') refuseField(`sections.${index}.confidentiality`, 'isChosen');
  }
  for (const [index, { questions }] of sections.entries()) checkQuestions(questions, `sections.${index}.questions`);
  checkKeys(
    sections.flatMap(({ questions }) => questions),
    'questions',
  );
  checkPurpose(purpose, sections);
}

/** A routine talk asks for no wrongdoing: that needs an investigation, and its notice. */
export function checkPurpose(purpose: InterviewPurpose, sections: readonly FormSection[]): void {
  if (!isRoutine(purpose)) return;
  const investigative = sections.flatMap(({ questions }) => questions).filter(question => question.investigative);
  if (investigative.length > 0) refuse('INTERVIEW_PURPOSE', { questions: investigative.map(({ key }) => key) });
}

function checkQuestions(questions: FormSection['questions'], path: string): void {
  for (const [index, { kind, lowest, highest, options }] of questions.entries()) {
    const field = `${path}.${index}`;
    if (kind === 'SCALE' && !(lowest !== null && highest !== null && lowest < highest))
      refuseField(`${field}.highest`, 'isHigher');
    if (kind === 'CHOICE') {
      if (options.length < 2) refuseField(`${field}.options`, 'arrayMinSize');
      checkKeys(options, `${field}.options`);
    }
  }
}

function checkKeys(all: readonly { key: string }[], path: string): void {
  if (new Set(all.map(({ key }) => key)).size < all.length) refuseField(path, 'arrayUnique');
}
