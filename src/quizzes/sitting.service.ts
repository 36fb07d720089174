import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import { Calendar } from '../platform/calendar.ts';
import { Accommodation, ExtraAttempt } from './accommodation.entity.ts';
import { AccommodationService } from './accommodation.service.ts';
import { Attempt } from './attempt.entity.ts';
import { attemptsLeft, extraMinutesOf, nextAttemptAt } from './attempt.rules.ts';
import type { Quiz } from './quiz.entity.ts';

/** Under what a duty's next attempt would be sat. */
export interface NextSitting {
  accommodation: Accommodation | null;
  extraMinutes: number;
  mayPause: boolean;
  /** Null for as many as needed. */
  attemptsLeft: number | null;
  /** Null for now. */
  nextAttemptAt: Date | null;
}

/** Whose duty it is, and which. */
interface Duty {
  id: string;
  employee: { id: string };
}

/** How often, how soon and for how long somebody may sit a quiz. */
@Injectable()
export class SittingService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly accommodations: AccommodationService,
  ) {}

  /** All sittings for one duty, the first one first. */
  of(assignment: string): Promise<Attempt[]> {
    return this.em.find(Attempt, { assignment }, { orderBy: { number: 'asc' }, refresh: true });
  }

  async next({ id, employee }: Duty, quiz: Quiz, past: readonly Attempt[]): Promise<NextSitting> {
    const accommodation = await this.accommodations.accommodationOf(employee.id, this.calendar.today());
    const { extraTimePercent = 0, mayPause = false, extraAttempts = 0 } = accommodation ?? {};
    const limited = typeof quiz.attemptLimit === 'number';
    const granted = limited ? await this.em.count(ExtraAttempt, { assignment: id }) : 0;
    const last = past.at(-1)?.finishedAt ?? null;
    return {
      accommodation,
      extraMinutes: extraMinutesOf(quiz.timeLimitMinutes, extraTimePercent),
      mayPause,
      attemptsLeft: attemptsLeft(quiz, extraAttempts + granted, past.length),
      nextAttemptAt: nextAttemptAt(quiz, last, this.clock.now()),
    };
  }
}
