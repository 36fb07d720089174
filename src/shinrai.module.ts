import { Module } from '@nestjs/common';

import { assignments } from './assignments/assignments.module.ts';
import { audit } from './audit/audit.module.ts';
import { AuditService } from './audit/audit.service.ts';
import { courses } from './courses/courses.module.ts';
import { EmployeeDirectory } from './people/employee-directory.ts';
import { people } from './people/people.module.ts';
import './platform/enums.ts';
import { ConfigurableModuleClass } from './platform/options.ts';
import { platform } from './platform/platform.module.ts';
import { quizzes } from './quizzes/quizzes.module.ts';
import { reports } from './reports/reports.module.ts';

const parts = [platform, audit, people, assignments, quizzes, courses, reports];

/** The plugin: one Nest module, so that nothing of it leaks into its host; the line of folders keeps order inside (ADR 0003). */
@Module({
  providers: parts.flatMap(part => part.providers),
  controllers: parts.flatMap(part => part.controllers ?? []),
  exports: [AuditService, EmployeeDirectory],
})
export class ShinraiModule extends ConfigurableModuleClass {}
