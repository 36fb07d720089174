import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { Calendar } from '../platform/calendar.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { type AppointmentFacts, AppointmentFactsQuery } from './appointment-facts.query.ts';
import { invitationOf } from './appointment.calendar.ts';
import { type AppointmentKind, appointmentWords, linkText, timeIn } from './appointment.words.ts';

const isPast = ({ state, startsAt, now }: AppointmentFacts): boolean => state !== 'BOOKED' || startsAt <= now;

/** Whether there is nothing left to say: what was booked is not any more, or is over. */
const over: Readonly<Record<AppointmentKind, (appointment: AppointmentFacts) => boolean>> = {
  INTERVIEW_BOOKED: isPast,
  INTERVIEW_MOVED: isPast,
  INTERVIEW_CANCELLED: ({ endsAt, now }) => endsAt <= now,
  INTERVIEW_MISSED: ({ isSettled }) => isSettled,
};

/** How appointments are told, with an invitation for the calendar of each. */
@Injectable()
export class AppointmentTemplates implements OnModuleInit {
  constructor(
    private readonly templates: NoticeTemplates,
    private readonly query: AppointmentFactsQuery,
    private readonly calendar: Calendar,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.keys(over) as AppointmentKind[]) this.templates.register(this.templateOf(kind));
  }

  private templateOf<Kind extends AppointmentKind>(kind: Kind): NoticeTemplate<Kind, AppointmentFacts> {
    return {
      kind,
      facts: (all: readonly NoticeParams[AppointmentKind][]) => this.query.of(all),
      isOver: over[kind],
      words: { JA: facts => this.wording(kind, 'JA', facts), EN: facts => this.wording(kind, 'EN', facts) },
    };
  }

  private wording(kind: AppointmentKind, locale: Locale, facts: AppointmentFacts): Wording {
    const { publicUrl } = this.options;
    const path = facts.isMine ? `/appointments/${facts.assignmentId}` : '/appointments';
    const url = publicUrl ? publicUrl + path : null;
    const calendar = kind === 'INTERVIEW_MISSED' ? null : invitationOf(facts, locale, url);
    return {
      ...appointmentWords[locale][kind](facts, timeIn(locale, facts, this.calendar.timeZone)),
      link: { path, text: linkText[locale] },
      ...(calendar && { calendar }),
    };
  }
}
