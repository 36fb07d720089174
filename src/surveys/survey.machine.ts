import type { Machine } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** Whether the answers of a survey belong to somebody. */
export const SurveyMode = names('IDENTIFIED', 'ANONYMOUS');
export type SurveyMode = keyof typeof SurveyMode;

export const SurveyState = names('DRAFT', 'OPEN', 'CLOSED');
export type SurveyState = keyof typeof SurveyState;

export const SurveyMove = names('OPEN', 'CLOSE');
export type SurveyMove = keyof typeof SurveyMove;

export const surveyMachine: Machine<SurveyState, SurveyMove> = {
  DRAFT: { OPEN: 'OPEN' },
  OPEN: { CLOSE: 'CLOSED' },
  CLOSED: {},
};
