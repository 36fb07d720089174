import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';
import type { Confidentiality } from './confidentiality.ts';

/** What kind of answer a question wants. */
export const InterviewQuestionKind = names('TEXT', 'YES_NO', 'SCALE', 'CHOICE', 'DATE');
export type InterviewQuestionKind = keyof typeof InterviewQuestionKind;

export interface FormOption {
  readonly key: string;
  readonly text: LocalizedText;
}

export interface FormQuestion {
  readonly key: string;
  readonly text: LocalizedText;
  readonly kind: InterviewQuestionKind;
  readonly required: boolean;
  /** Looks for what somebody did wrong: only an investigation with its own notice may ask it. */
  readonly investigative: boolean;
  /** SCALE: the lowest and the highest answer. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** CHOICE: one of these. */
  readonly options: readonly FormOption[];
}

export interface FormSection {
  readonly key: string;
  readonly title: LocalizedText;
  readonly confidentiality: Confidentiality;
  readonly questions: readonly FormQuestion[];
}
