import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import { textIn } from '../kernel/localized-text.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { Calendar } from '../platform/calendar.ts';
import { dayIn } from '../reminders/day.words.ts';
import { Survey } from './survey.entity.ts';

interface SurveyFacts {
  survey: Survey;
  today: string;
}

type Kind = 'SURVEY_OPEN' | 'SURVEY_CLOSING';

const modes: Readonly<Record<Locale, Readonly<Record<Survey['mode'], string>>>> = {
  JA: {
    ANONYMOUS: '無記名の調査です。回答が誰のものかは、締め切った後は誰にも分かりません。',
    IDENTIFIED: '記名の調査です。回答はセキュリティ責任者が読みます。',
  },
  EN: {
    ANONYMOUS: 'It is anonymous: once it has closed, nobody can tell who answered what.',
    IDENTIFIED: 'It is not anonymous: the security officer reads who answered what.',
  },
};

const subjects: Readonly<Record<Kind, Readonly<Record<Locale, (title: string) => string>>>> = {
  SURVEY_OPEN: { JA: title => `調査「${title}」へのご協力のお願い`, EN: title => `Please take part in “${title}”` },
  SURVEY_CLOSING: { JA: title => `調査「${title}」はまもなく締め切ります`, EN: title => `“${title}” closes soon` },
};

/** How those who are asked are told of a survey. */
@Injectable()
export class SurveyTemplates implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly templates: NoticeTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.of('SURVEY_OPEN'));
    this.templates.register(this.of('SURVEY_CLOSING'));
  }

  private of<K extends Kind>(kind: K): NoticeTemplate<K, SurveyFacts> {
    return {
      kind,
      facts: (all: readonly { surveyId: string }[]) => this.facts(all.map(({ surveyId }) => surveyId)),
      isOver: ({ survey, today }) => survey.state !== 'OPEN' || survey.closesOn < today,
      words: { JA: facts => wording(kind, 'JA', facts), EN: facts => wording(kind, 'EN', facts) },
    };
  }

  private async facts(ids: readonly string[]): Promise<SurveyFacts[]> {
    const surveys = await this.em.fork().find(Survey, { id: { $in: [...new Set(ids)] } });
    const byId = new Map(surveys.map(survey => [survey.id, survey]));
    return ids.map(id => ({ survey: byId.get(id)!, today: this.calendar.today() }));
  }
}

function wording(kind: Kind, locale: Locale, { survey }: SurveyFacts): Wording {
  const until = {
    JA: `${dayIn('JA', survey.closesOn)}までにお答えください。`,
    EN: `You can answer until ${dayIn('EN', survey.closesOn)}.`,
  };
  return {
    subject: subjects[kind][locale](textIn(locale, survey.title)),
    lines: [modes[locale][survey.mode], until[locale]],
    link: { path: `/surveys/${survey.id}`, text: { JA: '調査に答える', EN: 'Take part' }[locale] },
  };
}
