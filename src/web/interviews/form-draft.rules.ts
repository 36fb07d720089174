import type { FieldPath } from 'react-hook-form';
import type { RefusalError } from '../api/refusal-error.ts';
import type { FormVersion, SaveFormInput, WrittenForm } from './forms.graphql.ts';

export const purposes = ['YEARLY', 'AFTER_INCIDENT', 'INVESTIGATION'] as const;
export const classes = ['GENERAL', 'SECURITY', 'HR', 'HEALTH'] as const;
export const kinds = ['TEXT', 'YES_NO', 'SCALE', 'CHOICE', 'DATE'] as const;

export const most = { sections: 20, questions: 50, options: 20, title: 200, words: 2000, notice: 10_000, code: 40 };

interface Words {
  ja: string;
  en: string;
}

interface OptionDraft {
  key: string;
  text: Words;
}

export interface QuestionDraft {
  key: string;
  text: Words;
  kind: (typeof kinds)[number];
  required: boolean;
  investigative: boolean;
  lowest: string;
  highest: string;
  options: OptionDraft[];
}

interface SectionDraft {
  key: string;
  title: Words;
  confidentiality: FormVersion['sections'][number]['confidentiality'];
  questions: QuestionDraft[];
}

/** An interview form while it is written. */
export interface FormDraft {
  code: string;
  purpose: WrittenForm['purpose'];
  title: Words;
  notice: Words;
  sections: SectionDraft[];
}

const nothing: Words = { ja: '', en: '' };

/** Never one that an earlier version has used for something else. */
const newKey = (): string => crypto.randomUUID();

export const newOption = (): OptionDraft => ({ key: newKey(), text: nothing });

const twoOptions = (): OptionDraft[] => [newOption(), newOption()];

export const newQuestion = (): QuestionDraft => ({
  key: newKey(),
  text: nothing,
  kind: 'TEXT',
  required: false,
  investigative: false,
  lowest: '1',
  highest: '5',
  options: twoOptions(),
});

export const newSection = (): SectionDraft => ({
  key: newKey(),
  title: nothing,
  confidentiality: 'GENERAL',
  questions: [newQuestion()],
});

export const newForm = (): FormDraft => ({
  code: '',
  purpose: 'YEARLY',
  title: nothing,
  notice: nothing,
  sections: [newSection()],
});

const words = ({ ja, en }: { ja: string; en: string | null }): Words => ({ ja, en: en ?? '' });

/** What is written on: the draft, or the latest version, which the draft will follow. */
export const draftOf = ({ code, purpose, versions }: WrittenForm): FormDraft => ({
  code,
  purpose,
  title: words(versions[0]!.title),
  notice: words(versions[0]!.notice),
  sections: versions[0]!.sections.map(section => ({
    ...section,
    title: words(section.title),
    questions: section.questions.map(({ lowest, highest, options, ...question }) => ({
      ...question,
      text: words(question.text),
      lowest: String(lowest ?? 1),
      highest: String(highest ?? 5),
      options: options.length > 0 ? options.map(({ key, text }) => ({ key, text: words(text) })) : twoOptions(),
    })),
  })),
});

const number = (text: string): number => Number(text.normalize('NFKC').trim());

export const isStep = (text: string): boolean =>
  /^-?\d+$/.test(text.normalize('NFKC').trim()) && Math.abs(number(text)) <= 100;

export const isHigher = ({ lowest, highest }: QuestionDraft): boolean => number(highest) > number(lowest);

export const inputOf = ({ code, sections, ...draft }: FormDraft): SaveFormInput => ({
  ...draft,
  code: code.trim(),
  sections: sections.map(section => ({
    ...section,
    questions: section.questions.map(({ lowest, highest, options, ...question }) => ({
      ...question,
      ...(question.kind === 'SCALE' && { lowest: number(lowest), highest: number(highest) }),
      ...(question.kind === 'CHOICE' && { options }),
    })),
  })),
});

/** Where a refused field is written: a text as a whole at its Japanese, the options at the first. */
export function placeOf(refused: string): FieldPath<FormDraft> {
  const field = refused.endsWith('.options') ? `${refused}.0.text` : refused;
  return (/(^|\.)(title|notice|text)$/.test(field) ? `${field}.ja` : field) as FieldPath<FormDraft>;
}

/** Refusals that are about one field: the code of another form, a question that a routine talk must not ask. */
export function placeOfRefusal({ code, params }: RefusalError, draft: FormDraft): FieldPath<FormDraft> | undefined {
  if (code === 'CODE_TAKEN') return 'code';
  if (code !== 'INTERVIEW_PURPOSE') return undefined;
  const asked = params['questions'] as readonly string[];
  for (const [i, { questions }] of draft.sections.entries()) {
    const j = questions.findIndex(({ key }) => asked.includes(key));
    if (j >= 0) return `sections.${i}.questions.${j}.investigative`;
  }
  return undefined;
}
