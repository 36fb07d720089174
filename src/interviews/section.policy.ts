import { names } from '../kernel/names.ts';
import type { Confidentiality } from './confidentiality.ts';

/** What somebody is to an interview, when they want to read it. */
export const Reader = names('INTERVIEWER', 'INTERVIEWEE', 'SECURITY_OFFICER', 'WHISTLEBLOWING_OFFICER');
export type Reader = keyof typeof Reader;

/** Who reads the text of a class. HR and managers learn that an interview was held, auditors also its hashes: never a text. */
export const readersOf: Readonly<Record<Confidentiality, readonly Reader[]>> = {
  GENERAL: ['INTERVIEWER', 'INTERVIEWEE', 'SECURITY_OFFICER'],
  SECURITY: ['INTERVIEWER', 'INTERVIEWEE', 'SECURITY_OFFICER'],
  HR: ['INTERVIEWER', 'INTERVIEWEE'],
  HEALTH: ['INTERVIEWER', 'INTERVIEWEE'],
  // secrecy of those who handle reports (Whistleblower Protection Act, article 12): not even who took it down
  HANDOFF: ['WHISTLEBLOWING_OFFICER'],
};

export const mayRead = (readers: readonly Reader[], confidentiality: Confidentiality): boolean =>
  readersOf[confidentiality].some(reader => readers.includes(reader));

/** What somebody writes when they acknowledge may be about any section. */
export const commentsAre: Confidentiality = 'HR';
