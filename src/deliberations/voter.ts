import type { FactsTally, SanctionTally } from './tally.rules.ts';

/** A member of the committee as they are when a round opens. */
export interface Voter {
  readonly partyId: string;
  readonly personId: string;
  readonly seat: number;
  readonly external: boolean;
}

export type RoundResult = FactsTally | SanctionTally;

export const isFacts = (result: RoundResult): result is FactsTally => 'finding' in result;
