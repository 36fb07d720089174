import { Assignment } from './assignments/assignment.entity.ts';
import { Requirement, RequirementCycle } from './assignments/requirement.entity.ts';
import { AuditEvent } from './audit/audit-event.entity.ts';
import { Course, CourseVersion, Lesson } from './courses/course.entity.ts';
import { Enrolment, LessonReading } from './courses/enrolment.entity.ts';
import { Department } from './people/department.entity.ts';
import { Employee, LeavePeriod } from './people/employee.entity.ts';
import { EmploymentRecord } from './people/employment-record.entity.ts';
import { RoleGrant } from './people/role-grant.entity.ts';
import { RosterChange, RosterFile, RosterImport, RosterProblem } from './people/roster-import.entity.ts';
import { Attempt, AttemptQuestion } from './quizzes/attempt.entity.ts';
import { Question, Quiz } from './quizzes/quiz.entity.ts';

/** Every entity, in the order of the line. A host adds them to its own. */
export const shinraiEntities = [
  AuditEvent,
  Department,
  Employee,
  LeavePeriod,
  RoleGrant,
  EmploymentRecord,
  RosterFile,
  RosterImport,
  RosterChange,
  RosterProblem,
  Requirement,
  RequirementCycle,
  Assignment,
  Quiz,
  Question,
  Attempt,
  AttemptQuestion,
  Course,
  CourseVersion,
  Lesson,
  Enrolment,
  LessonReading,
];
