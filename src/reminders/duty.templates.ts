import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { type DutyFacts, DutyFactsQuery } from './duty-facts.query.ts';
import { calendarOf, pathOf } from './duty.calendar.ts';
import { dutyWords, linkText } from './duty.words.ts';
import type { StepKind } from './reminder.rules.ts';

/** Whether a step has nothing left to say. */
type IsOver = (duty: DutyFacts) => boolean;

/** What was said of a due day that has passed or moved meanwhile is left to the next step. */
const isPast: IsOver = ({ dueOn, toldDueOn, today }) => dueOn !== toldDueOn || today > dueOn;
const isMoved: IsOver = ({ dueOn, toldDueOn }) => dueOn !== toldDueOn;
const never: IsOver = () => false;

const over: Readonly<Record<StepKind, IsOver>> = {
  ASSIGNED: never,
  WINDOW_OPEN: never,
  DUE_MOVED: isMoved,
  DUE_SOON: isPast,
  DUE_TODAY: isPast,
  OVERDUE: isMoved,
};

/** How the steps of the ladder are worded for whoever owes it. */
@Injectable()
export class DutyTemplates implements OnModuleInit {
  constructor(
    private readonly templates: NoticeTemplates,
    private readonly query: DutyFactsQuery,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.keys(over) as StepKind[]) this.templates.register(this.templateOf(kind));
  }

  private templateOf<Kind extends StepKind>(kind: Kind): NoticeTemplate<Kind, DutyFacts> {
    return {
      kind,
      facts: (all: readonly NoticeParams[StepKind][]) => this.query.of(all),
      isOver: duty => duty.isClosed || over[kind](duty),
      words: { JA: duty => this.wording(kind, 'JA', duty), EN: duty => this.wording(kind, 'EN', duty) },
    };
  }

  private wording(kind: StepKind, locale: Locale, duty: DutyFacts): Wording {
    return {
      ...dutyWords(kind, locale, duty),
      link: { path: pathOf(duty), text: linkText[locale] },
      ...(kind !== 'OVERDUE' && { calendar: calendarOf(duty, locale, this.options.publicUrl ?? null) }),
    };
  }
}
