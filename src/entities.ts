import { Assignment, DueChange } from './assignments/assignment.entity.ts';
import { LedgerException } from './assignments/ledger-exception.entity.ts';
import { LedgerRun } from './assignments/ledger-run.entity.ts';
import { Requirement, RequirementCycle, RequirementRule } from './assignments/requirement.entity.ts';
import { SampleDraw, SampleMember, SignatureCheck } from './attestations/sample.entity.ts';
import { Signature, SignatureDecision, SignatureFile } from './attestations/signature.entity.ts';
import { Statement, StatementVersion } from './attestations/statement.entity.ts';
import { AuditEvent } from './audit/audit-event.entity.ts';
import { CertificateRevocation } from './certificates/revocation.entity.ts';
import { Certificate } from './certificates/certificate.entity.ts';
import { Course, CourseFile, CourseVersion, Lesson } from './courses/course.entity.ts';
import { HoldStep, LegalHold } from './holds/legal-hold.entity.ts';
import { Enrolment, LessonAttention, LessonReading, SignOfLife } from './learning/enrolment.entity.ts';
import { Supplement, SupplementDueChange } from './learning/supplement.entity.ts';
import { InterviewAcknowledgement, InterviewAmendment } from './interviews/amendment.entity.ts';
import { FollowUp } from './interviews/follow-up.entity.ts';
import { InterviewConflict, InterviewerSetting } from './interviews/interviewer.entity.ts';
import { InterviewBooking } from './appointments/booking.entity.ts';
import { InterviewSlot } from './appointments/slot.entity.ts';
import { InterviewForm, InterviewFormVersion } from './interviews/form.entity.ts';
import { HandOff } from './interviews/hand-off.entity.ts';
import { Interview, InterviewPerson, InterviewSection } from './interviews/interview.entity.ts';
import { InterviewInspection, InterviewStatement, InterviewStatementCheck } from './interviews/statement.entity.ts';
import { Media, MediaChunk } from './media/media.entity.ts';
import { Notice, NoticeDelivery } from './notices/notice.entity.ts';
import { DepartmentRecord } from './people/department-record.entity.ts';
import { Department } from './people/department.entity.ts';
import { Employee, LeavePeriod } from './people/employee.entity.ts';
import { EmploymentRecord } from './people/employment-record.entity.ts';
import { OutsidePerson } from './people/outside-person.entity.ts';
import { RoleGrant } from './people/role-grant.entity.ts';
import { RosterChange, RosterFile, RosterImport, RosterProblem } from './people/roster-import.entity.ts';
import { Petition } from './petitions/petition.entity.ts';
import { Proof } from './petitions/proof.entity.ts';
import { Accommodation, ExtraAttempt } from './quizzes/accommodation.entity.ts';
import { Attempt, AttemptPause, AttemptQuestion } from './quizzes/attempt.entity.ts';
import { Publication, VersionMove } from './publishing/publication.entity.ts';
import { Question, Quiz } from './quizzes/quiz.entity.ts';
import { ReminderLadder } from './reminders/ladder.entity.ts';
import { KeyRotation } from './sealing/key-rotation.entity.ts';
import { DataKey, KeyCanary, ShreddedKey } from './sealing/data-key.entity.ts';
import { PledgeForm, PledgeFormVersion } from './pledges/pledge-form.entity.ts';
import { Pledge, PledgeEvent } from './pledges/pledge.entity.ts';
import { SavedReport } from './reports/saved-report.entity.ts';
import { SurveyEnvelope, SurveyInvitee } from './surveys/invitee.entity.ts';
import { SurveyResult, SurveyText } from './surveys/survey-result.entity.ts';
import { Survey } from './surveys/survey.entity.ts';
import { Allegation } from './cases/allegation.entity.ts';
import { CaseStep, DisciplinaryCase } from './cases/case.entity.ts';
import { CaseExclusion, CaseParty } from './cases/party.entity.ts';
import { Ballot, VoteRound } from './deliberations/round.entity.ts';
import { SealedLine, Worksheet } from './deliberations/worksheet.entity.ts';
import { CaseProposal, InterimStandby } from './cases/proposal.entity.ts';
import { EvidenceItem, EvidenceLink, InvestigationReport } from './investigations/evidence.entity.ts';
import { CaseReporter, ReporterReading } from './investigations/reporter.entity.ts';
import { Ruleset, RulesetVersion } from './rulesets/ruleset.entity.ts';
import { CaseDecision, DecisionAuthority, DecisionConfirmation } from './decisions/decision.entity.ts';
import { PayData, SanctionDetail } from './decisions/detail.entity.ts';
import { CaseLetter } from './decisions/letter.entity.ts';
import { Appeal, AppealVote } from './appeals/appeal.entity.ts';
import { SanctionDisclosure } from './disclosures/disclosure.entity.ts';
import { ExecutionItem } from './executions/execution-item.entity.ts';
import { CaseRetention, CaseTombstone } from './executions/retention.entity.ts';
import { Challenge, ChallengeVote } from './committees/challenge.entity.ts';
import { Committee, CommitteePlace } from './committees/committee.entity.ts';
import { ConflictDeclaration } from './committees/declaration.entity.ts';
import { CaseSubstitute, RecordReading } from './committees/substitute.entity.ts';
import { Hearing, HearingAmendment } from './hearings/hearing.entity.ts';
import { FileInspection, HearingNotice, SubjectStatement } from './hearings/notice.entity.ts';
import { EvidencePack, EvidencePiece } from './evidence/evidence-pack.entity.ts';

/** Every entity, in the order of the line. A host adds them to its own. */
export const shinraiEntities = [
  AuditEvent,
  DataKey,
  ShreddedKey,
  KeyCanary,
  KeyRotation,
  Department,
  DepartmentRecord,
  Employee,
  LeavePeriod,
  OutsidePerson,
  RoleGrant,
  EmploymentRecord,
  RosterFile,
  RosterImport,
  RosterChange,
  RosterProblem,
  Notice,
  NoticeDelivery,
  LegalHold,
  HoldStep,
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
  SupplementDueChange,
  Publication,
  VersionMove,
  Statement,
  StatementVersion,
  Signature,
  SignatureFile,
  SignatureDecision,
  SampleDraw,
  SampleMember,
  SignatureCheck,
  PledgeForm,
  PledgeFormVersion,
  Pledge,
  PledgeEvent,
  Survey,
  SurveyInvitee,
  SurveyEnvelope,
  SurveyResult,
  SurveyText,
  Ruleset,
  RulesetVersion,
  DisciplinaryCase,
  CaseStep,
  Allegation,
  CaseParty,
  CaseExclusion,
  CaseProposal,
  InterimStandby,
  EvidenceItem,
  EvidenceLink,
  InvestigationReport,
  CaseReporter,
  ReporterReading,
  HearingNotice,
  SubjectStatement,
  Hearing,
  HearingAmendment,
  FileInspection,
  VoteRound,
  Ballot,
  Worksheet,
  SealedLine,
  Committee,
  CommitteePlace,
  CaseSubstitute,
  RecordReading,
  ConflictDeclaration,
  Challenge,
  ChallengeVote,
  InterviewerSetting,
  InterviewConflict,
  InterviewForm,
  InterviewFormVersion,
  Interview,
  InterviewPerson,
  InterviewSection,
  InterviewAmendment,
  InterviewAcknowledgement,
  FollowUp,
  InterviewStatement,
  InterviewStatementCheck,
  InterviewInspection,
  InterviewSlot,
  InterviewBooking,
  HandOff,
  CaseDecision,
  DecisionConfirmation,
  DecisionAuthority,
  SanctionDetail,
  PayData,
  CaseLetter,
  Appeal,
  AppealVote,
  ExecutionItem,
  CaseRetention,
  CaseTombstone,
  SanctionDisclosure,
  SavedReport,
  EvidencePack,
  EvidencePiece,
];
