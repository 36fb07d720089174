import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type LocalizedText, textIn } from '../kernel/localized-text.ts';
import { type NoticeTemplate, NoticeTemplates } from '../notices/notice-template.ts';
import { rows, sql } from '../platform/sql.ts';
import { dayIn } from '../reminders/day.words.ts';
import type { AnewCause } from './signature.rules.ts';

interface ExceptionFacts {
  id: string;
  title: LocalizedText;
  isOver: boolean;
}

interface AnewFacts extends ExceptionFacts {
  dueOn: LocalDate;
  cause: AnewCause;
}

const why: Readonly<Record<Locale, Readonly<Record<AnewCause, string>>>> = {
  JA: {
    CHANGED: '文面が新しくなりました。新しい文面を読んで、もう一度お答えください。',
    MISMATCH: 'お答えの内容を確かめたところ、実際と異なる点がありました。もう一度ご確認のうえ、お答えください。',
    DECLINED: '例外の申し出は承認されませんでした。理由は画面で読めます。もう一度お答えください。',
  },
  EN: {
    CHANGED: 'The wording has changed. Please read the new one and answer again.',
    MISMATCH:
      'What you answered was checked, and something was found to be otherwise. Please look again and answer anew.',
    DECLINED: 'The exception that you claimed was not accepted. The page tells you why. Please answer again.',
  },
};

/** How those who decide and those who sign are told: never what somebody wrote beside their answer, and whose exception it is says the page alone. */
@Injectable()
export class AttestationTemplates implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly templates: NoticeTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.exception);
    this.templates.register(this.anew);
  }

  private readonly exception: NoticeTemplate<'ATTESTATION_EXCEPTION', ExceptionFacts> = {
    kind: 'ATTESTATION_EXCEPTION',
    facts: all => this.exceptions(all.map(({ signatureId }) => signatureId)),
    isOver: ({ isOver }) => isOver,
    words: {
      JA: ({ id, title }) => ({
        subject: `「${textIn('JA', title)}」に例外の申し出が届いています`,
        lines: ['内容をご確認のうえ、認めるかどうかの判断をお願いします。'],
        link: { path: `/signatures/${id}`, text: '申し出を確かめる' },
      }),
      EN: ({ id, title }) => ({
        subject: `Somebody claims an exception to “${textIn('EN', title)}”`,
        lines: ['Please read it and decide.'],
        link: { path: `/signatures/${id}`, text: 'See the exception' },
      }),
    },
  };

  private readonly anew: NoticeTemplate<'ATTESTATION_ANEW', AnewFacts> = {
    kind: 'ATTESTATION_ANEW',
    facts: async all => {
      const found = await this.duties(all.map(({ assignmentId }) => assignmentId));
      return found.map((facts, place) => ({ ...facts, cause: all[place]!.cause as AnewCause }));
    },
    isOver: ({ isOver }) => isOver,
    words: {
      JA: ({ id, title, cause, dueOn }) => ({
        subject: `「${textIn('JA', title)}」にもう一度お答えください`,
        lines: [why.JA[cause], `期限は${dayIn('JA', dueOn)}です。前のお答えは、履歴として残っています。`],
        link: { path: `/attestations/${id}`, text: '確認書を開く' },
      }),
      EN: ({ id, title, cause, dueOn }) => ({
        subject: `Please answer “${textIn('EN', title)}” again`,
        lines: [why.EN[cause], `It is due on ${dayIn('EN', dueOn)}. What you answered before stays on your record.`],
        link: { path: `/attestations/${id}`, text: 'Open the statement' },
      }),
    },
  };

  private async exceptions(ids: readonly string[]): Promise<ExceptionFacts[]> {
    const found = await rows<ExceptionFacts>(
      this.em,
      sql`select s.id, jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title,
            a.fulfilled_at is not null or a.ended_at is not null
              or exists (select from shinrai.signature_decisions d where d.signature_id = s.id) as "isOver"
          from shinrai.signatures s join shinrai.assignments a on a.id = s.assignment_id
          join shinrai.requirements r on r.id = a.requirement_id where s.id = any(${ids}::uuid[])`,
    );
    return inOrder(ids, found);
  }

  private async duties(ids: readonly string[]): Promise<Omit<AnewFacts, 'cause'>[]> {
    const found = await rows<Omit<AnewFacts, 'cause'>>(
      this.em,
      sql`select a.id, a.due_on as "dueOn", jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title,
            a.fulfilled_at is not null or a.ended_at is not null as "isOver"
          from shinrai.assignments a join shinrai.requirements r on r.id = a.requirement_id where a.id = any(${ids}::uuid[])`,
    );
    return inOrder(ids, found);
  }
}

function inOrder<Facts extends { id: string }>(ids: readonly string[], found: readonly Facts[]): Facts[] {
  const byId = new Map(found.map(facts => [facts.id, facts]));
  return ids.map(id => byId.get(id)!);
}
