import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { LocalizedText } from '../kernel/localized-text.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { rows, sql } from '../platform/sql.ts';
import { waits } from './my-interview.query.ts';

interface Facts {
  interviewId: string;
  title: LocalizedText;
  isAmended: boolean;
  isOver: boolean;
}

/** Asks the one who was asked to read the record of their interview; nothing of what was said is told. */
@Injectable()
export class AcknowledgementTemplate implements NoticeTemplate<'INTERVIEW_TO_ACKNOWLEDGE', Facts>, OnModuleInit {
  readonly kind = 'INTERVIEW_TO_ACKNOWLEDGE';

  readonly words: NoticeTemplate<'INTERVIEW_TO_ACKNOWLEDGE', Facts>['words'] = {
    JA: ({ title, isAmended, interviewId }): Wording => ({
      subject: `「${title.ja}」の記録を確認してください`,
      lines: [
        isAmended ? '面談の記録に訂正が加わりました。元の記録はそのまま残っています。' : '面談の記録ができました。',
        '内容を読み、確認したこと、または意見をお知らせください。',
      ],
      link: { path: `/interviews/${interviewId}`, text: '面談の記録を見る' },
    }),
    EN: ({ title, isAmended, interviewId }): Wording => ({
      subject: `Please read the record of “${title.en ?? title.ja}”`,
      lines: [
        isAmended
          ? 'The record of your interview was amended. What it said before is still there.'
          : 'The record of your interview is ready.',
        'Please read it, and say whether it is right.',
      ],
      link: { path: `/interviews/${interviewId}`, text: 'See the record' },
    }),
  };

  constructor(
    private readonly em: EntityManager,
    private readonly templates: NoticeTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  isOver({ isOver }: Facts): boolean {
    return isOver;
  }

  async facts(all: readonly NoticeParams['INTERVIEW_TO_ACKNOWLEDGE'][]): Promise<Facts[]> {
    const found = await rows<Omit<Facts, 'isAmended'>>(
      this.em,
      sql`select i.id as "interviewId", v.title, not ${waits} as "isOver"
          from shinrai.interviews i join shinrai.interview_form_versions v on v.id = i.form_version_id
          where i.id = any(${all.map(({ interviewId }) => interviewId)}::uuid[])`,
    );
    const byId = new Map(found.map(facts => [facts.interviewId, facts]));
    return all.map(({ interviewId, seq }) => ({ ...byId.get(interviewId)!, isAmended: seq > 0 }));
  }
}
