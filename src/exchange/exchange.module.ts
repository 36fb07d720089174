import type { Parts } from '../platform/platform.module.ts';
import { CourseExchangeController } from './course-exchange.controller.ts';
import { CourseExchange } from './course-exchange.service.ts';
import { CourseLibrary } from './course-library.ts';

export const exchange: Parts = {
  providers: [CourseExchange, CourseLibrary],
  controllers: [CourseExchangeController],
};
