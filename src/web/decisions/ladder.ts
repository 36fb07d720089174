import { wholeNumber } from '../ui/whole-number.ts';
import type { Decision } from './said.graphql.ts';

export type Sanction = Decision['sanction'];

/** From nothing to the heaviest. */
const ladder = [
  'NONE',
  'GUIDANCE',
  'ADMONITION',
  'REPRIMAND',
  'PAY_CUT',
  'SUSPENSION',
  'DEMOTION',
  'RESIGNATION_URGED',
  'DISMISSAL',
] as const satisfies readonly Sanction[];

/** What is lighter than a sanction, the heaviest of it first. */
export const lighterThan = (sanction: Sanction): Sanction[] => ladder.slice(0, ladder.indexOf(sanction)).toReversed();

/** Nothing, and guidance, are no sanctions: they have no details. */
export const hasDetail = (sanction: Sanction): boolean => sanction !== 'NONE' && sanction !== 'GUIDANCE';

export const endsEmployment = (sanction: Sanction): boolean =>
  sanction === 'DISMISSAL' || sanction === 'RESIGNATION_URGED';

/** A whole number of more than nothing, as somebody typed it. */
export const countOf = (text: string): number | null => wholeNumber(text) || null;
