import type { courses as japanese } from '../ja/courses.ts';
import type { Translated } from '../resources.ts';

export const courses: Translated<typeof japanese> = {};
