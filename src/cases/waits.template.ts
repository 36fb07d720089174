import { Injectable, type OnModuleInit } from '@nestjs/common';

import { HiddenNotices } from '../notices/hidden-notices.ts';
import type { NoticeParams } from '../notices/notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { sql } from '../platform/sql.ts';

type Facts = NoticeParams['CASE_WAITS'];

/** An office has its own list; everybody else has one page for all that they are asked. */
const pathOf = ({ part }: Facts): string =>
  part === 'HR' ? '/execution-cases' : part === 'SECRETARY' || part === 'LEGAL' ? '/cases' : '/my-cases';

/** That something waits for somebody, in words that are the same for everybody and every case: a mail is read over shoulders. */
@Injectable()
export class WaitsTemplate implements NoticeTemplate<'CASE_WAITS', Facts>, OnModuleInit {
  readonly kind = 'CASE_WAITS';

  readonly words: NoticeTemplate<'CASE_WAITS', Facts>['words'] = {
    JA: (facts): Wording => ({
      subject: '確認していただきたいことがあります',
      lines: [
        'Shinraiにログインして、内容を確認してください。',
        '秘密を守るため、内容はこのお知らせには書いていません。',
      ],
      link: { path: pathOf(facts), text: '確認する' },
    }),
    EN: (facts): Wording => ({
      subject: 'Something waits for you',
      lines: ['Please sign in to Shinrai to see what it is.', 'It is confidential, so this notice does not say more.'],
      link: { path: pathOf(facts), text: 'See what it is' },
    }),
  };

  constructor(
    private readonly templates: NoticeTemplates,
    private readonly hidden: HiddenNotices,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
    // for whoever was recused there is no case, and was none
    this.hidden.register(sql`(n.kind = 'CASE_WAITS' and exists (select from shinrai.case_exclusions x
      where x.person_id = n.employee_id and x.case_id = (n.params->>'caseId')::uuid))`);
  }

  facts(all: readonly Facts[]): Promise<readonly Facts[]> {
    return Promise.resolve(all);
  }
}
