import { Assignment, DueChange } from './assignments/assignment.entity.ts';
import { LedgerException } from './assignments/ledger-exception.entity.ts';
import { LedgerRun } from './assignments/ledger-run.entity.ts';
import { Requirement, RequirementCycle, RequirementRule } from './assignments/requirement.entity.ts';
import { AuditEvent } from './audit/audit-event.entity.ts';
import { CertificateRevocation } from './certificates/revocation.entity.ts';
import { Certificate } from './certificates/certificate.entity.ts';
import { Course, CourseFile, CourseVersion, Lesson } from './courses/course.entity.ts';
import { Enrolment, LessonAttention, LessonReading, SignOfLife } from './learning/enrolment.entity.ts';
import { Supplement } from './learning/supplement.entity.ts';
import { Media, MediaChunk } from './media/media.entity.ts';
import { Notice, NoticeDelivery } from './notices/notice.entity.ts';
import { DepartmentRecord } from './people/department-record.entity.ts';
import { Department } from './people/department.entity.ts';
import { Employee, LeavePeriod } from './people/employee.entity.ts';
import { EmploymentRecord } from './people/employment-record.entity.ts';
import { RoleGrant } from './people/role-grant.entity.ts';
import { RosterChange, RosterFile, RosterImport, RosterProblem } from './people/roster-import.entity.ts';
import { Petition } from './petitions/petition.entity.ts';
import { Proof } from './petitions/proof.entity.ts';
import { Accommodation, ExtraAttempt } from './quizzes/accommodation.entity.ts';
import { Attempt, AttemptPause, AttemptQuestion } from './quizzes/attempt.entity.ts';
import { Publication, VersionMove } from './publishing/publication.entity.ts';
import { Question, Quiz } from './quizzes/quiz.entity.ts';
import { ReminderLadder } from './reminders/ladder.entity.ts';
import { SavedReport } from './reports/saved-report.entity.ts';
import { EvidencePack, EvidencePiece } from './evidence/evidence-pack.entity.ts';

/** Every entity, in the order of the line. A host adds them to its own. */
export const shinraiEntities = [
  AuditEvent,
  Department,
  DepartmentRecord,
  Employee,
  LeavePeriod,
  RoleGrant,
  EmploymentRecord,
  RosterFile,
  RosterImport,
  RosterChange,
  RosterProblem,
  Notice,
  NoticeDelivery,
  Requirement,
  RequirementRule,
  RequirementCycle,
  Assignment,
  DueChange,
  Proof,
  Petition,
  ReminderLadder,
  LedgerException,
  LedgerRun,
  Quiz,
  Question,
  Accommodation,
  ExtraAttempt,
  Attempt,
  AttemptQuestion,
  AttemptPause,
  Certificate,
  CertificateRevocation,
  Media,
  MediaChunk,
  Course,
  CourseVersion,
  Lesson,
  CourseFile,
  Enrolment,
  LessonReading,
  LessonAttention,
  SignOfLife,
  Supplement,
  Publication,
  VersionMove,
  SavedReport,
  EvidencePack,
  EvidencePiece,
];
