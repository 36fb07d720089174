import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { LocalDate } from '../kernel/local-date.ts';
import type { SupplementKind } from '../learning/supplement.rules.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { rows, sql } from '../platform/sql.ts';

interface Facts {
  assignmentId: string;
  titleJa: string;
  titleEn: string | null;
  /** What is asked on top of the duty; null where it moved to the new version. */
  kind: SupplementKind | null;
  dueOn: LocalDate | null;
  isOver: boolean;
}

const day = (locale: string, dueOn: LocalDate): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(dueOn));

const asksJa: Record<SupplementKind, string> = {
  CONFIRM: '変わったところの確認',
  LESSONS: '新しくなった章の受講',
  WHOLE: '新しい版の受講とテスト',
};
const asksEn: Record<SupplementKind, string> = {
  CONFIRM: 'confirm what changed',
  LESSONS: 'read what is new',
  WHOLE: 'read the new version and pass its quiz',
};

/** Tells whoever a publication moved or asks what to do. */
@Injectable()
export class CourseChangedTemplate implements NoticeTemplate<'COURSE_CHANGED', Facts>, OnModuleInit {
  readonly kind = 'COURSE_CHANGED';

  readonly words: NoticeTemplate<'COURSE_CHANGED', Facts>['words'] = {
    JA: ({ titleJa: title, kind, dueOn, assignmentId }): Wording => ({
      subject: `「${title}」の講座が新しくなりました`,
      lines:
        kind && dueOn
          ? [
              `${asksJa[kind]}を、${day('ja-JP', dueOn)}までにお願いします。`,
              'これまでの修了や受講の記録は変わりません。',
            ]
          : ['続きは新しい版で受けてください。何が変わったかは、研修の画面に表示しています。'],
      link: { path: `/training/${assignmentId}`, text: '研修の画面を見る' },
    }),
    EN: ({ titleJa, titleEn, kind, dueOn, assignmentId }): Wording => ({
      subject: `The course of “${titleEn ?? titleJa}” has changed`,
      lines:
        kind && dueOn
          ? [`Please ${asksEn[kind]} by ${day('en-GB', dueOn)}.`, 'What you have done so far stays on your record.']
          : ['Please go on with the new version. The page of the training shows what is new.'],
      link: { path: `/training/${assignmentId}`, text: 'See the training' },
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

  async facts(all: readonly NoticeParams['COURSE_CHANGED'][]): Promise<Facts[]> {
    const ids = all.map(({ assignmentId }) => assignmentId);
    const found = await rows<Facts>(
      this.em,
      sql`select a.id as "assignmentId", r.title_ja as "titleJa", r.title_en as "titleEn", s.kind, s.due_on as "dueOn",
            a.ended_at is not null or case when s.id is null then a.fulfilled_at is not null else s.done_at is not null end as "isOver"
          from shinrai.assignments a
          join shinrai.requirements r on r.id = a.requirement_id
          left join lateral (
            select id, kind, due_on, done_at from shinrai.supplements
            where assignment_id = a.id and superseded_at is null order by asked_at desc limit 1) s on true
          where a.id = any(${ids}::uuid[])`,
    );
    const byId = new Map(found.map(facts => [facts.assignmentId, facts]));
    return ids.map(id => byId.get(id)!);
  }
}
