import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates } from '../notices/notice-template.ts';
import { rows, sql } from '../platform/sql.ts';
import { writtenDay } from './certificate.words.ts';

interface Facts {
  id: string;
  title: LocalizedText;
  fulfilledOn: LocalDate;
}

type Template = NoticeTemplate<'CERTIFICATE_REVOKED', Facts>;

/** What a holder is told when their certificate was revoked: that, and whom to ask. */
@Injectable()
export class RevocationTemplate implements Template, OnModuleInit {
  readonly kind = 'CERTIFICATE_REVOKED';

  readonly words: Template['words'] = {
    JA: facts => ({
      subject: '修了証が取り消されました',
      lines: [
        `「${facts.title.ja}」の修了証（修了日: ${writtenDay.JA(facts.fulfilledOn)}）が取り消されました。この修了証は、修了の証明として使えません。`,
        '理由や、もう一度受講するかどうかは、人事の担当者にお問い合わせください。',
      ],
      link: { path: pathOf(facts), text: '修了証の画面を見る' },
    }),
    EN: facts => ({
      subject: 'A certificate was revoked',
      lines: [
        `Your certificate for “${facts.title.en ?? facts.title.ja}”, completed on ${writtenDay.EN(facts.fulfilledOn)}, was revoked. It cannot be used as proof any more.`,
        'Please ask HR about the reason, and whether to take the training again.',
      ],
      link: { path: pathOf(facts), text: 'See the certificate' },
    }),
  };

  constructor(
    private readonly em: EntityManager,
    private readonly templates: NoticeTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async facts(all: readonly NoticeParams['CERTIFICATE_REVOKED'][]): Promise<Facts[]> {
    const ids = all.map(({ assignmentId }) => assignmentId);
    const found = await rows<Facts>(
      this.em,
      sql`select assignment_id as id, title, fulfilled_on as "fulfilledOn" from shinrai.certificates
          where assignment_id = any(${ids}::uuid[])`,
    );
    const byId = new Map(found.map(one => [one.id, one]));
    return ids.map(id => byId.get(id)!);
  }
}

const pathOf = ({ id }: Facts): string => `/training/${id}/certificate`;
