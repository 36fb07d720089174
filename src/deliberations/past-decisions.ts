import { Injectable } from '@nestjs/common';

import type { LocalDate } from '../kernel/local-date.ts';
import type { Sanction } from '../rulesets/sanction.ts';

/** A decision that is final. */
export interface PastDecision {
  readonly caseNumber: string;
  readonly sanction: Sanction;
  readonly finalOn: LocalDate;
}

/** What is looked for: decisions on one of these kinds of acts, proven, under the same rules in whatever version; or decisions about one person. */
export interface PastSought {
  readonly exceptCaseId: string;
  readonly from: LocalDate;
  readonly subjectId?: string;
  readonly offences?: readonly string[];
  readonly rulesetId?: string;
}

export type PastSource = (sought: PastSought) => Promise<readonly PastDecision[]>;

/** Port: the final decisions of other cases; the folder that keeps decisions registers them. Without it there are none. */
@Injectable()
export class PastDecisions {
  private source: PastSource | null = null;

  register(source: PastSource): void {
    this.source = source;
  }

  async find(sought: PastSought): Promise<readonly PastDecision[]> {
    return this.source ? this.source(sought) : [];
  }
}
