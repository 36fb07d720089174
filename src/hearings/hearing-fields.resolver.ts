import type { Type } from '@nestjs/common';
import { Int, Parent, ResolveField } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Me } from '../access/me.ts';
import {
  AuditedCase,
  CommitteeCase,
  InvestigatorCase,
  PanelCase,
  SecretariatCase,
  SubjectCase,
} from '../cases/audiences.type.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { Api } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { CaseClocks } from './case-clocks.ts';
import type { CaseClock } from './clock.rules.ts';
import { HearingReading } from './hearing.reading.service.ts';
import { CaseClockType, HearingNoticeType, HearingType, InspectionType, SubjectStatementType } from './hearing.type.ts';

/** What the subject was told, what was said, and what they said in writing (row "Hearing record"). */
function hearingsFor(audience: Type) {
  @Api(() => audience)
  class HearingFields {
    constructor(private readonly reading: HearingReading) {}

    @ResolveField(() => [HearingNoticeType], { description: 'What the subject was told, the first notice first.' })
    notices(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<HearingNoticeType[]> {
      return this.reading.notices(me, matter);
    }

    @ResolveField(() => [HearingType], { description: 'Each hearing with its record. Each reading is logged.' })
    hearings(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<HearingType[]> {
      return this.reading.hearings(me, matter);
    }

    @ResolveField(() => [SubjectStatementType], {
      description: 'What the subject said in writing. Each reading is logged.',
    })
    statements(@Me() me: Actor, @Parent() matter: DisciplinaryCase): Promise<SubjectStatementType[]> {
      return this.reading.statements(me, matter);
    }
  }
  return HearingFields;
}

/** What is due, for those who wait for it or have to do it. */
function clocksFor(audience: Type) {
  @Api(() => audience)
  class ClockFields {
    constructor(
      private readonly clocks: CaseClocks,
      private readonly reading: HearingReading,
    ) {}

    @ResolveField(() => [CaseClockType], { name: 'clocks', description: 'What is due, the next day first.' })
    due(@Parent() matter: DisciplinaryCase): Promise<CaseClock[]> {
      return this.clocks.of(matter);
    }

    @ResolveField(() => InspectionType, { description: 'When the subject may see the file, and when they did.' })
    inspection(@Parent() matter: DisciplinaryCase): Promise<InspectionType> {
      return this.reading.inspection(matter);
    }
  }
  return ClockFields;
}

@Api(() => CaseClockType)
class CaseClockFields {
  constructor(private readonly calendar: Calendar) {}

  @ResolveField(() => Int, {
    description: 'Days on which people work, after today up to and including the day itself; 0 once it has come.',
  })
  businessDaysLeft(@Parent() { dueOn }: CaseClock): number {
    const today = this.calendar.today();
    return dueOn > today ? this.calendar.businessDaysBetween(today, dueOn) : 0;
  }
}

export const hearingFieldResolvers: Type[] = [
  CaseClockFields,
  ...[SecretariatCase, InvestigatorCase, CommitteeCase, PanelCase, SubjectCase, AuditedCase].map(hearingsFor),
  ...[SecretariatCase, SubjectCase].map(clocksFor),
];
