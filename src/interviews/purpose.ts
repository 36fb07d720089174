import { names } from '../kernel/names.ts';

/** What an interview is held for. The first two are owed like a course; an investigation is about one person and one matter. */
export const InterviewPurpose = names('YEARLY', 'AFTER_INCIDENT', 'INVESTIGATION');
export type InterviewPurpose = keyof typeof InterviewPurpose;

export const isRoutine = (purpose: InterviewPurpose): boolean => purpose !== 'INVESTIGATION';
