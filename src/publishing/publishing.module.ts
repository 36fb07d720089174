import type { Parts } from '../platform/platform.module.ts';
import { CourseLearnersQuery } from './course-learners.query.ts';
import { CourseChangedTemplate } from './course-changed.template.ts';
import { CourseNewsQuery } from './course-news.query.ts';
import { CourseNewsResolver } from './course-news.resolver.ts';
import { PublishListQuery } from './publish-list.query.ts';
import { PublishMovesQuery } from './publish-moves.query.ts';
import { PublishPlanQuery } from './publish-plan.query.ts';
import { PublishQuery } from './publish.query.ts';
import { PublishResolver } from './publish.resolver.ts';
import { PublishService } from './publish.service.ts';
import { SupplementListQuery } from './supplement-list.query.ts';
import { SupplementListResolver } from './supplement-list.resolver.ts';

export const publishing: Parts = {
  providers: [
    CourseLearnersQuery,
    PublishListQuery,
    PublishPlanQuery,
    PublishMovesQuery,
    PublishQuery,
    PublishService,
    PublishResolver,
    CourseChangedTemplate,
    CourseNewsQuery,
    CourseNewsResolver,
    SupplementListQuery,
    SupplementListResolver,
  ],
};
