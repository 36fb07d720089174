import type { FieldPath } from 'react-hook-form';
import type { DraftSurveyInput, Survey, SurveyQuestion } from './surveys.graphql.ts';
import { wholeNumber } from '../ui/whole-number.ts';

interface Words {
  ja: string;
  en: string;
}

export interface QuestionDraft {
  kind: SurveyQuestion['kind'];
  text: Words;
  /** One a line. */
  options: Words;
  isRequired: boolean;
}

export interface SurveyDraft {
  title: Words;
  purpose: Words;
  leniency: Words;
  mode: DraftSurveyInput['mode'];
  minCell: string;
  closesOn: string;
  audience: 'EVERYBODY' | 'DEPARTMENTS';
  departments: string[];
  questions: QuestionDraft[];
}

const nothing = (): Words => ({ ja: '', en: '' });

export const newQuestion = (): QuestionDraft => ({
  kind: 'YES_NO',
  text: nothing(),
  options: nothing(),
  isRequired: true,
});

export const newSurvey = (): SurveyDraft => ({
  title: nothing(),
  purpose: nothing(),
  leniency: nothing(),
  mode: 'ANONYMOUS',
  minCell: '5',
  closesOn: '',
  audience: 'EVERYBODY',
  departments: [],
  questions: [newQuestion()],
});

type Audience = Survey['audience'];

/** The departments asked, with all below them; null where it is not so simple. */
const departmentsOf = ({ nodes }: Audience): readonly { id: string }[] | null =>
  nodes.length === 1 && nodes[0]!.below === true ? nodes[0]!.departments : null;

/** Nobody was asked yet, and its page can say whom it would ask. */
export const isChangeable = ({ state, audience }: Pick<Survey, 'state' | 'audience'>): boolean =>
  state === 'DRAFT' && (audience.everyone || departmentsOf(audience) !== null);

const words = (text: Survey['leniency']): Words => ({ ja: text?.ja ?? '', en: text?.en ?? '' });

const lines = (texts: readonly Survey['title'][]): Words => ({
  ja: texts.map(({ ja }) => ja).join('\n'),
  // a line that is not translated keeps the next ones in their places
  en: texts.some(({ en }) => en) ? texts.map(({ ja, en }) => en ?? ja).join('\n') : '',
});

export const draftOf = (survey: Survey): SurveyDraft => ({
  title: words(survey.title),
  purpose: words(survey.purpose),
  leniency: words(survey.leniency),
  mode: survey.mode,
  minCell: String(survey.minCell),
  closesOn: survey.closesOn,
  audience: survey.audience.everyone ? 'EVERYBODY' : 'DEPARTMENTS',
  departments: departmentsOf(survey.audience)?.map(({ id }) => id) ?? [],
  questions: survey.questions.map(({ kind, text, options, isRequired }) => ({
    kind,
    text: words(text),
    options: lines(options),
    isRequired,
  })),
});

/** Where a refused field of the input is written: a text at its Japanese, the options in their one box. */
export function placeOf(refused: string): FieldPath<SurveyDraft> | undefined {
  const field = refused.replaceAll(/\[(\d+)\]/g, '.$1');
  const options = /^questions\.\d+\.options/.exec(field)?.[0];
  if (options) return `${options}.ja` as FieldPath<SurveyDraft>;
  if (field.startsWith('audience')) return 'departments';
  return (/(^|\.)(title|purpose|leniency|text)$/.test(field) ? `${field}.ja` : field) as FieldPath<SurveyDraft>;
}

export const mostTexts = 5;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

export const isMinCell = (text: string): boolean => wholeNumber(text) >= 5 && wholeNumber(text) <= 100;

/** What its kind wants: nothing, two ends, or two to ten options. */
export const hasItsOptions = ({ kind, options }: QuestionDraft): boolean => {
  const count = linesOf(options.ja).length;
  if (kind === 'SCALE') return count === 2;
  return kind !== 'CHOICE' || (count >= 2 && count <= 10);
};

/** The options by their lines; a line that is not translated is shown in Japanese. */
function optionsOf({ kind, options }: QuestionDraft): { ja: string; en: string | null }[] {
  if (kind !== 'CHOICE' && kind !== 'SCALE') return [];
  const english = linesOf(options.en);
  return linesOf(options.ja).map((ja, i) => ({ ja, en: english[i] ?? null }));
}

export const inputOf = (draft: SurveyDraft): DraftSurveyInput => ({
  title: draft.title,
  purpose: draft.purpose,
  leniency: draft.leniency.ja.trim() ? draft.leniency : null,
  mode: draft.mode,
  minCell: wholeNumber(draft.minCell),
  closesOn: draft.closesOn,
  audience: draft.audience === 'EVERYBODY' ? { all: [] } : { departments: { ids: draft.departments, below: true } },
  questions: draft.questions.map(question => ({
    kind: question.kind,
    text: question.text,
    options: optionsOf(question),
    isRequired: question.isRequired,
  })),
});
