import type { Machine } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** A version is a DRAFT until it is PUBLISHED; from then on it never changes. */
export const CourseVersionState = names('DRAFT', 'PUBLISHED');
export type CourseVersionState = keyof typeof CourseVersionState;

export const CourseMove = names('PUBLISH');
export type CourseMove = keyof typeof CourseMove;

export const courseMachine: Machine<CourseVersionState, CourseMove> = {
  DRAFT: { PUBLISH: 'PUBLISHED' },
  PUBLISHED: {},
};
