import type { RefusalParams } from '../kernel/refusal.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';

/** What still stands in the way of a move: the refusal that it would be answered with. */
export interface Blocker {
  readonly code: RefusalCode;
  readonly params?: RefusalParams;
}
