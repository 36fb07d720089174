import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DueDays } from '../assignments/due-days.ts';
import type { Course } from '../courses/course.entity.ts';
import { CourseService } from '../courses/course.service.ts';
import { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { takeTime } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { Publication } from './publication.entity.ts';
import type { Plan, PlanCounts } from './publish-list.query.ts';
import { PublishMovesQuery } from './publish-moves.query.ts';
import { PublishPlanQuery } from './publish-plan.query.ts';
import type { PublishCourseInput } from './publish.type.ts';
import { carriesOn } from './version-policy.ts';

@Injectable()
export class PublishService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly courses: CourseService,
    private readonly plans: PublishPlanQuery,
    private readonly moves: PublishMovesQuery,
    private readonly dueDays: DueDays,
  ) {}

  /** Fixes the draft for good, and does to those who learn the version before what the dry run showed. */
  @Transaction()
  async publish(
    actor: Actor,
    { id, version, mark, supplementDueOn = null, ...policies }: PublishCourseInput,
  ): Promise<Course> {
    const course = await this.courses.seen({ id, version });
    const plan = await this.plans.of(course, policies);
    if (!plan && !carriesOn(policies))
      refuseField(policies.underway === 'CARRY_ON' ? 'done' : 'underway', 'nothingBefore');
    if (supplementDueOn && supplementDueOn < this.calendar.today()) refuseField('supplementDueOn', 'notInThePast');
    const { MOVED: moved = 0, ASKED: asked = 0 } =
      plan && !carriesOn(policies) ? await this.apply(plan, mark, supplementDueOn) : {};
    if (plan) {
      const dueOn = asked > 0 ? supplementDueOn : null;
      this.em.create(Publication, {
        courseVersion: plan.versionId,
        ...policies,
        supplementDueOn: dueOn,
        news: [...plan.news],
        moved,
        asked,
      });
    }
    await this.courses.publish(actor, course, { ...policies, moved, asked });
    return course;
  }

  /** In a few statements, however many they are: none of them can begin, read or pass meanwhile. */
  private async apply(
    plan: Plan,
    mark: string | null | undefined,
    dueOn: LocalDate | null,
  ): Promise<PlanCounts['counts']> {
    await takeTime(this.em);
    await this.moves.hold(plan);
    const today = this.calendar.today();
    const now = this.clock.now();
    const { counts, mark: actual } = await this.moves.write(plan, dueOn ?? today, now);
    const { MOVED: moved = 0, ASKED: asked = 0 } = counts;
    if (actual !== mark) refuse('LEARNERS_CHANGED', { moved, asked });
    if (asked > 0 && !dueOn) refuseField('supplementDueOn', 'isDefined');
    await this.moves.keep(plan);
    // whoever will be away on that day has another one from the beginning
    if (asked > 0) await this.dueDays.followAll(now);
    await this.moves.tell(plan);
    return counts;
  }
}
