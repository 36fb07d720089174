import { createHash } from 'node:crypto';

import { refuse, refuseField } from '../kernel/refusal.ts';
import { type BallotChoice, type OpenRung, type RoundKind, numbered } from './ballot.ts';

/** What is in a sealed ballot. */
export interface BallotPaper {
  readonly roundId: string;
  readonly seat: number;
  readonly choice: BallotChoice;
  readonly amount: number | null;
  /** 32 bytes of chance, as hexadecimal digits: without them nobody tries the few choices against the commitment. */
  readonly nonce: string;
}

/** Every paper is as long as the longest that there can be, so that the length of a ballot says nothing. */
export const paperLength = 240;
export const mostYen = 99_999_999;

export const writePaper = (paper: BallotPaper): string => JSON.stringify(paper).padEnd(paperLength, ' ');
export const readPaper = (text: string): BallotPaper => JSON.parse(text) as BallotPaper;

/** SHA-256 over round, seat, choice, number and nonce, each in its place: what the voter is given, and what the log keeps. */
export const commitmentOf = ({ roundId, seat, choice, amount, nonce }: BallotPaper): string =>
  createHash('sha256')
    .update(JSON.stringify([roundId, seat, choice, amount, nonce]))
    .digest('hex');

/** What can be said in this round. Nobody abstains: not on the facts, and not on what follows (裁判所法77条 knows no abstention). */
export function checkChoice(
  kind: RoundKind,
  ladder: readonly OpenRung[],
  choice: BallotChoice,
  amount: number | null,
): void {
  if (choice === 'ABSTAIN') refuse('ABSTAIN_NOT_ALLOWED');
  const isFinding = choice === 'PROVEN' || choice === 'NOT_PROVEN';
  if (isFinding !== (kind === 'FACTS')) refuseField('choice', 'isIn');
  const rung = ladder.find(({ sanction }) => sanction === choice);
  // which one is not told: a refusal is written down, and a ballot is nobody's to read
  if (kind === 'SANCTION' && !rung) refuse('RUNG_NOT_IN_RULES');
  if (amount === null) return;
  if (!numbered.has(choice)) refuseField('amount', 'isEmpty');
  if (!Number.isInteger(amount) || amount < 1 || amount > mostYen) refuseField('amount', 'isInt');
  if (choice === 'SUSPENSION' && rung?.maxDays != null && amount > rung.maxDays)
    refuse('SUSPENSION_TOO_LONG', { maxDays: rung.maxDays });
}
