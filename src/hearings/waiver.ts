import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { names } from '../kernel/names.ts';
import { refuse } from '../kernel/refusal.ts';
import type { HearingNotice } from './notice.entity.ts';

/** What somebody gives up: the days to prepare, or being heard at all. */
export const Waiver = names('NOTICE_DAYS', 'HEARING');
export type Waiver = keyof typeof Waiver;

/** What the subject signed on paper. */
export const SignedPaper = names('NOTICE_DAYS_WAIVER', 'HEARING_WAIVER', 'STATEMENT');
export type SignedPaper = keyof typeof SignedPaper;

/** Nobody gives up what they were not told of, and nobody after the hearing. */
export function checkWaiver({ state }: DisciplinaryCase, { deliveredOn }: HearingNotice): void {
  if (!deliveredOn) refuse('NOTICE_UNDELIVERED');
  if (state !== 'NOTICE_SERVED' && state !== 'HEARING') refuse('MOVE_NOT_ALLOWED', { state, move: 'OPEN_HEARING' });
}
