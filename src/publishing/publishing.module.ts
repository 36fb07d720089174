import type { Parts } from '../platform/platform.module.ts';
import { CourseLearnersQuery } from './course-learners.query.ts';
import { PublishQuery } from './publish.query.ts';
import { PublishResolver } from './publish.resolver.ts';

export const publishing: Parts = {
  providers: [CourseLearnersQuery, PublishQuery, PublishResolver],
};
