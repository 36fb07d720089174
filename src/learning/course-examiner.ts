import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AssignmentService } from '../assignments/assignment.service.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Attempt } from '../quizzes/attempt.entity.ts';
import { Examiner, type Seat } from '../quizzes/examiner.ts';
import { soFarOf } from '../quizzes/sitting.query.ts';
import { CourseCertificates } from './course-certificates.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { type SeatRow, SeatQuery } from './seat.query.ts';
import { SupplementService } from './supplement.service.ts';

/** A course is fulfilled by passing the quiz of the version one has; an attempt that runs when a newer one comes still counts. */
@Injectable()
export class CourseExaminer extends Examiner {
  constructor(
    private readonly seats: SeatQuery,
    private readonly assignments: AssignmentService,
    private readonly enrolments: EnrolmentService,
    private readonly certificates: CourseCertificates,
    private readonly supplements: SupplementService,
  ) {
    super();
  }

  async seat(actor: Actor, assignmentId: string): Promise<Seat | null> {
    const found = await this.seats.of(actor, assignmentId);
    if (!found) return null;
    const { employeeId, isFulfilled, paper } = found;
    const take = () => this.take(assignmentId, found);
    return { assignmentId, employeeId, isFulfilled, paper, soFar: soFarOf(found), take };
  }

  quizzes(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.seats.quizzes(assignmentIds);
  }

  async passed(attempt: Attempt): Promise<void> {
    const duties = await this.assignments.fulfil(attempt.assignment.id, attempt.id, attempt.finishedAt!);
    if (duties.length > 0) await this.certificates.award(duties, attempt);
    else await this.supplements.passed(attempt);
  }

  private async take(assignmentId: string, { unread, isBegun, versionId }: SeatRow): Promise<boolean> {
    if (unread.length > 0) refuse('LESSONS_UNREAD', { lessons: unread });
    return isBegun || this.enrolments.begin(assignmentId, versionId!);
  }
}
