import { Module } from '@nestjs/common';

import { ActorSource } from './access/actor-source.ts';
import { activities } from './activities/activities.module.ts';
import { appeals } from './appeals/appeals.module.ts';
import { assignments } from './assignments/assignments.module.ts';
import { attestations } from './attestations/attestations.module.ts';
import { audiences } from './audiences/audiences.module.ts';
import { audit } from './audit/audit.module.ts';
import { AuditService } from './audit/audit.service.ts';
import { decisions } from './decisions/decisions.module.ts';
import { deliberations } from './deliberations/deliberations.module.ts';
import { cases } from './cases/cases.module.ts';
import { certificates } from './certificates/certificates.module.ts';
import { committees } from './committees/committees.module.ts';
import { courses } from './courses/courses.module.ts';
import { CourseLibrary } from './exchange/course-library.ts';
import { disclosures } from './disclosures/disclosures.module.ts';
import { executions } from './executions/executions.module.ts';
import { evidence } from './evidence/evidence.module.ts';
import { exchange } from './exchange/exchange.module.ts';
import { Clock } from './kernel/clock.ts';
import { CourseCertificates } from './learning/course-certificates.ts';
import { learning } from './learning/learning.module.ts';
import { media } from './media/media.module.ts';
import { notices } from './notices/notices.module.ts';
import { documents } from './documents/documents.module.ts';
import { holds } from './holds/holds.module.ts';
import { hearings } from './hearings/hearings.module.ts';
import { EmployeeDirectory } from './people/employee-directory.ts';
import { people } from './people/people.module.ts';
import { RoleService } from './people/role.service.ts';
import { RosterService } from './people/roster.service.ts';
import { ViewerService } from './people/viewer.service.ts';
import { petitions } from './petitions/petitions.module.ts';
import { appointments } from './appointments/appointments.module.ts';
import { interviews } from './interviews/interviews.module.ts';
import { investigations } from './investigations/investigations.module.ts';
import './platform/enums.ts';
import { ConfigurableModuleClass } from './platform/options.ts';
import { platform } from './platform/platform.module.ts';
import { RefusalLog } from './platform/refusal-log.ts';
import { pledges } from './pledges/pledges.module.ts';
import { publishing } from './publishing/publishing.module.ts';
import { questions } from './questions/questions.module.ts';
import { quizzes } from './quizzes/quizzes.module.ts';
import { reminders } from './reminders/reminders.module.ts';
import { reports } from './reports/reports.module.ts';
import { rulesets } from './rulesets/rulesets.module.ts';
import { surveys } from './surveys/surveys.module.ts';
import { KeyCheckService } from './sealing/key-check.service.ts';
import { KeyGuard } from './sealing/key-guard.ts';
import { RotationService } from './sealing/rotation.service.ts';
import { sealing } from './sealing/sealing.module.ts';

const parts = [
  platform,
  audit,
  sealing,
  people,
  notices,
  documents,
  holds,
  activities,
  audiences,
  assignments,
  petitions,
  reminders,
  quizzes,
  certificates,
  media,
  courses,
  questions,
  exchange,
  learning,
  publishing,
  attestations,
  interviews,
  appointments,
  pledges,
  surveys,
  rulesets,
  cases,
  investigations,
  committees,
  hearings,
  deliberations,
  decisions,
  appeals,
  executions,
  disclosures,
  reports,
  evidence,
];

/** The plugin: one Nest module, so that nothing of it leaks into its host; the line of folders keeps order inside (ADR 0003). */
@Module({
  providers: parts.flatMap(part => part.providers),
  controllers: parts.flatMap(part => part.controllers ?? []),
  // the last three: what `@Api` and `@Allow` on a host's own doors stand on
  exports: [
    AuditService,
    CourseCertificates,
    CourseLibrary,
    EmployeeDirectory,
    ViewerService,
    RoleService,
    RosterService,
    KeyGuard,
    KeyCheckService,
    RotationService,
    Clock,
    ActorSource,
    RefusalLog,
  ],
})
export class ShinraiModule extends ConfigurableModuleClass {}
