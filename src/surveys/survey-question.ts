import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';

export const SurveyQuestionKind = names('YES_NO', 'CHOICE', 'SCALE', 'TEXT');
export type SurveyQuestionKind = keyof typeof SurveyQuestionKind;

/** A question by its place, from 1; locked with the survey. */
export interface SurveyQuestion {
  readonly kind: SurveyQuestionKind;
  readonly text: LocalizedText;
  /** CHOICE: 2–10 to choose from. SCALE: what its two ends mean. */
  readonly options: readonly LocalizedText[];
  readonly isRequired: boolean;
}

/** What somebody answered to one question: the place of an option from 1 (YES_NO: yes, no), or a text. */
export interface SurveyAnswer {
  readonly question: number;
  readonly option: number | null;
  readonly text: string | null;
  /** The day on which a protected report left it; what it said is not here any more. */
  readonly handedOffOn?: LocalDate;
}
