import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { NoticeParams } from './notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates } from './notice-template.ts';

/** What an operator sends to themselves to see whether mail arrives. */
@Injectable()
export class TrialTemplate implements NoticeTemplate<'TRIAL', null>, OnModuleInit {
  readonly kind = 'TRIAL';

  readonly words: NoticeTemplate<'TRIAL', null>['words'] = {
    JA: () => ({
      subject: 'お知らせの試し送り',
      lines: [
        'これは、お知らせがメールで届くことを確かめるための試し送りです。',
        'このメールが届いていれば、設定は正しくできています。何もする必要はありません。',
      ],
      link: { path: '/notices', text: 'お知らせを見る' },
    }),
    EN: () => ({
      subject: 'A trial notice',
      lines: [
        'This is a trial to see whether notices arrive by mail.',
        'If you read it in a mail, everything is set up. There is nothing to do.',
      ],
      link: { path: '/notices', text: 'See your notices' },
    }),
  };

  constructor(private readonly templates: NoticeTemplates) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async facts(all: readonly NoticeParams['TRIAL'][]): Promise<null[]> {
    return all.map(() => null);
  }
}
