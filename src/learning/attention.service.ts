import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CourseMedia } from '../courses/course-media.ts';
import { Lesson } from '../courses/course.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { row, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { AccommodationService } from '../quizzes/accommodation.service.ts';
import { earnedSeconds, secondsLeft } from './attention.rules.ts';
import { Enrolment, LessonAttention, LessonReading } from './enrolment.entity.ts';
import { EnrolmentService } from './enrolment.service.ts';
import type { AttendLessonInput, MarkLessonReadInput } from './my-course.type.ts';
import { SupplementService } from './supplement.service.ts';

/** What a learner has of a lesson. */
export interface Followed {
  lesson: Lesson;
  attention: LessonAttention | null;
  reading: LessonReading | null;
}

@Injectable()
export class AttentionService {
  /** By who asks, in one request. */
  private readonly waivers = new WeakMap<Actor, Promise<boolean>>();

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly enrolments: EnrolmentService,
    private readonly supplements: SupplementService,
    private readonly media: CourseMedia,
    private readonly calendar: Calendar,
    private readonly accommodations: AccommodationService,
  ) {}

  /** Credits what was lived since the last sign of life. Only the first for a lesson is kept in the log: ADR 0015. */
  @Transaction()
  async attend(actor: Actor, input: AttendLessonInput): Promise<Followed> {
    const { enrolment, lesson } = await this.enrolments.open(actor, input);
    const now = this.clock.now();
    const since = await this.signOfLife(actor, now);
    const seconds = earnedSeconds(input.begins ? null : since);
    const known = await this.em.findOne(LessonAttention, { enrolment, lesson });
    if (!known) this.audit.done(actor, 'ATTEND_LESSON', subject(enrolment), { lesson: lesson.slug });
    const begun = { begunAt: now, attendedSeconds: 0, watched: [] };
    const attention = known ?? this.em.create(LessonAttention, { enrolment, lesson, ...begun });
    const reading = await this.em.findOne(LessonReading, { enrolment, lesson });
    if (!reading) await this.credit(attention, lesson, seconds, input);
    return { lesson, attention, reading };
  }

  private async credit(
    attention: LessonAttention,
    lesson: Lesson,
    seconds: number,
    { transcript, watched }: AttendLessonInput,
  ): Promise<void> {
    if (!lesson.video || transcript) attention.attend(seconds);
    const durationSeconds = await this.durationOf(lesson);
    if (durationSeconds === null) return;
    const claimed = watched.map(({ from, to }) => [from, to] as const);
    attention.watch(claimed, { durationSeconds, seconds });
  }

  /** Once: reading again changes nothing. TOO_SOON while the lesson has not had the attention it asks for. */
  @Transaction()
  async markRead(actor: Actor, input: MarkLessonReadInput): Promise<Followed> {
    const { enrolment, lesson } = await this.enrolments.open(actor, input);
    const attention = await this.em.findOne(LessonAttention, { enrolment, lesson });
    const known = await this.em.findOne(LessonReading, { enrolment, lesson });
    if (!known) {
      const left = await this.secondsLeft(actor, { lesson, attention });
      if (left > 0) refuse('TOO_SOON', { secondsLeft: left });
    }
    this.audit.done(actor, 'MARK_LESSON_READ', subject(enrolment), { lesson: lesson.slug });
    const reading = known ?? this.em.create(LessonReading, { enrolment, lesson, readAt: this.clock.now() });
    if (!known) await this.supplements.read(enrolment, lesson);
    return { lesson, attention, reading };
  }

  /** How many more seconds a lesson asks of its learner before it may be marked as read. */
  async secondsLeft(learner: Actor, { lesson, attention }: Omit<Followed, 'reading'>): Promise<number> {
    const { attentionSeconds } = lesson;
    const given = attention ?? { attendedSeconds: 0, watched: [] };
    const left = secondsLeft({ attentionSeconds, durationSeconds: await this.durationOf(lesson) }, given);
    return left > 0 && (await this.isWaived(learner)) ? 0 : left;
  }

  private isWaived(learner: Actor): Promise<boolean> {
    const known = this.waivers.get(learner);
    if (known) return known;
    const asked = this.accommodations
      .accommodationOf(learner.id!, this.calendar.today())
      .then(found => found?.waivesAttention ?? false);
    this.waivers.set(learner, asked);
    return asked;
  }

  private async durationOf({ video, courseVersion }: Lesson): Promise<number | null> {
    return video ? ((await this.media.of(courseVersion)).get(video.file)?.durationSeconds ?? null) : null;
  }

  /** How many seconds after the last one of this person; one after the other, however many clients there are. A clock that was set right begins anew. */
  private async signOfLife(actor: Actor, now: Date): Promise<number | null> {
    const { since } = await row<{ since: number | null }>(
      this.em,
      sql`insert into shinrai.signs_of_life as known (employee_id, seen_at) values (${actor.id}, ${now})
          on conflict (employee_id) do update
            set seen_before = known.seen_at,
              seen_at = case when known.seen_at > excluded.seen_at + interval '1 minute' then excluded.seen_at
                else greatest(known.seen_at, excluded.seen_at) end
          returning extract(epoch from ${now}::timestamptz - seen_before)::float8 as since`,
    );
    return since;
  }
}

const subject = ({ assignment }: Enrolment) => ({ recordType: 'Assignment', recordId: assignment.id });
