import { names } from '../kernel/names.ts';

export const QuestionKind = names('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE');
export type QuestionKind = keyof typeof QuestionKind;
