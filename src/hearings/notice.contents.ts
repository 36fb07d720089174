import { createHash } from 'node:crypto';

import { canonical } from '../courses/course.rules.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listOf, names } from '../kernel/names.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import type { HearingMode } from './hearing.ts';

/** What a notice tells the subject that they may do: write instead (書面提出), bring somebody (同席者), see the file (証拠閲覧). */
export const NoticeRight = names('WRITTEN_STATEMENT', 'COMPANION', 'INSPECTION');
export type NoticeRight = keyof typeof NoticeRight;

/** One act, as the notice tells it. */
export interface NotedAct {
  readonly seq: number;
  readonly conductFrom: LocalDate;
  readonly conductTo: LocalDate;
  readonly reference: string;
  readonly text: string;
}

/** All that a notice of hearing says. */
export interface NoticeContents {
  readonly caseNumber: string;
  readonly number: number;
  readonly subject: { readonly name: string; readonly number: string };
  readonly servedOn: LocalDate;
  readonly acts: readonly NotedAct[];
  readonly maximum: Sanction;
  /** As the ladder in force calls it. */
  readonly maximumName: string;
  readonly evidence: readonly string[];
  readonly hearingAt: string;
  readonly place: string;
  readonly mode: HearingMode;
  readonly rights: readonly NoticeRight[];
}

/** What the subject must be told before they are heard, and this notice leaves out; counsel must confirm the list. */
export const missingIn = ({ acts, rights, place }: Pick<NoticeContents, 'acts' | 'rights' | 'place'>): string[] => [
  ...(acts.length > 0 ? [] : ['ACTS']),
  ...(place.trim() ? [] : ['PLACE']),
  ...listOf(NoticeRight).filter(right => !rights.includes(right)),
];

/** SHA-256 over its canonical JSON: what was said cannot be said to have been something else. */
export const hashOf = (contents: NoticeContents): string =>
  createHash('sha256').update(canonical(contents)).digest('hex');
