import { names } from '../kernel/names.ts';

export const Answer = names('YES', 'NO', 'EXCEPTION');
export type Answer = keyof typeof Answer;

/** To whom a device belongs. */
export const DeviceOwner = names('COMPANY', 'PERSON');
export type DeviceOwner = keyof typeof DeviceOwner;

export interface Device {
  assetTag: string;
  owner: DeviceOwner;
}

export const ExceptionDecision = names('ACCEPTED', 'ASKED_AGAIN');
export type ExceptionDecision = keyof typeof ExceptionDecision;

export const CheckMethod = names('SCAN', 'VISUAL', 'LOG');
export type CheckMethod = keyof typeof CheckMethod;

export const CheckResult = names('MATCH', 'MISMATCH');
export type CheckResult = keyof typeof CheckResult;

/** Why somebody who has signed is asked anew. */
export type AnewCause = 'CHANGED' | 'MISMATCH' | 'DECLINED';

/** Where a signature stands. COUNTS fulfils the duty; all others leave it open, or are history. */
export const SignatureStanding = names('COUNTS', 'NOT_YET', 'WAITING', 'ASKED_AGAIN', 'MISMATCH', 'SUPERSEDED');
export type SignatureStanding = keyof typeof SignatureStanding;

/** What one answers to a statement. */
export interface Answered {
  answer: Answer;
  note: string;
  devices: readonly Device[];
  files: number;
}

interface Questions {
  asksDevices: boolean;
  asksEvidence: boolean;
}

/** What is missing in an answer, by field: YES needs what is asked for, EXCEPTION needs its reason. */
export function missingIn(
  { answer, note, devices, files }: Answered,
  asked: Questions,
): [field: string, rule: string] | null {
  if (answer === 'EXCEPTION' && note === '') return ['note', 'isNotEmpty'];
  if (answer === 'YES' && note !== '') return ['note', 'isEmpty'];
  if (!asked.asksDevices && devices.length > 0) return ['devices', 'notAsked'];
  if (!asked.asksEvidence && files > 0) return ['proofIds', 'notAsked'];
  if (answer === 'YES' && asked.asksDevices && devices.length === 0) return ['devices', 'isNotEmpty'];
  return answer === 'YES' && asked.asksEvidence && files === 0 ? ['proofIds', 'isNotEmpty'] : null;
}

/** How many of so many are drawn: at least one where there is one, and never fewer than the share. */
export const sampleSize = (population: number, percent: number): number => Math.ceil((population * percent) / 100);
