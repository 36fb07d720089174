import { Injectable } from '@nestjs/common';

import type { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import type { Attempt } from '../quizzes/attempt.entity.ts';
import { Examiner } from '../quizzes/examiner.ts';
import type { Quiz } from '../quizzes/quiz.entity.ts';
import { CourseCertificates } from './course-certificates.ts';
import { EnrolmentService } from './enrolment.service.ts';

/** A course is fulfilled by passing the quiz of the version it was begun with. */
@Injectable()
export class CourseExaminer extends Examiner {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly enrolments: EnrolmentService,
    private readonly certificates: CourseCertificates,
  ) {
    super();
  }

  async quizFor(assignment: Assignment): Promise<Quiz> {
    const enrolment = await this.enrolments.enrol(assignment);
    await this.enrolments.checkLessonsRead(enrolment);
    return (await enrolment.courseVersion.loadOrFail()).quiz.loadOrFail();
  }

  async passed(attempt: Attempt): Promise<void> {
    const duty = await this.assignments.fulfil(attempt.assignment.id, attempt.id, attempt.finishedAt!);
    if (duty) await this.certificates.award(duty, attempt);
  }
}
