import { Injectable } from '@nestjs/common';

import type { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import type { Attempt } from '../quizzes/attempt.entity.ts';
import { Examiner } from '../quizzes/examiner.ts';
import type { Quiz } from '../quizzes/quiz.entity.ts';
import { EnrolmentService } from './enrolment.service.ts';

/** A course is fulfilled by passing the quiz of the version it was begun with. */
@Injectable()
export class CourseExaminer extends Examiner {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly enrolments: EnrolmentService,
  ) {
    super();
  }

  async quizFor(assignment: Assignment): Promise<Quiz> {
    const { courseVersion } = await this.enrolments.enrol(assignment);
    return (await courseVersion.loadOrFail()).quiz.loadOrFail();
  }

  passed({ id, assignment, finishedAt }: Attempt): Promise<void> {
    return this.assignments.fulfil(assignment.id, id, finishedAt!);
  }
}
