import { createHash } from 'node:crypto';

interface ShownQuestion {
  position: number;
  code: string;
  topic: string;
  kind: string;
  stem: unknown;
  options: { id: string; text: unknown; right: boolean }[];
  explanation: unknown;
  chosen: string[];
  answeredAt: string | null;
  earned: number | null;
}

/** One sitting with every question as it was shown and answered. */
export interface ShownAttempt {
  attempt: string;
  number: string;
  nth: number;
  courseVersion: number | null;
  contentHash: string | null;
  score: number | null;
  maxScore: number;
  passMark: number;
  passed: boolean | null;
  questions: ShownQuestion[] | null;
}

/** A line of JSON, with a hash over the questions as they stand in it. */
export function shownLine({ questions, ...attempt }: ShownAttempt): string {
  const shown = questions ?? [];
  const questionsSha256 = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
  return `${JSON.stringify({ ...attempt, questionsSha256, questions: shown })}\n`;
}
