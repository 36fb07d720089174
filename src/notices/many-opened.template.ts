import { Injectable, type OnModuleInit } from '@nestjs/common';

import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import type { NoticeParams } from './notice-kind.ts';
import { type NoticeTemplate, NoticeTemplates } from './notice-template.ts';

interface Facts {
  name: string;
  records: number;
  /** The log of what that person did, or the list of notices for those who do not read the log. */
  path: string;
}

/** Who opened many sealed records, and how many; never which. */
@Injectable()
export class ManyOpenedTemplate implements NoticeTemplate<'MANY_OPENED', Facts>, OnModuleInit {
  readonly kind = 'MANY_OPENED';

  readonly words: NoticeTemplate<'MANY_OPENED', Facts>['words'] = {
    JA: ({ name, records, path }) => ({
      subject: `${name}さんが1時間に${records}件の秘密の記録を開きました`,
      lines: [
        '職務に必要な閲覧かどうか、ご確認ください。',
        'このお知らせは、1時間のあいだに開いた記録が決められた数を超えたときに、本人以外の担当者に届きます。',
      ],
      link: { path, text: path === inbox ? 'お知らせを見る' : '操作の記録を見る' },
    }),
    EN: ({ name, records, path }) => ({
      subject: `${name} opened ${records} sealed records within an hour`,
      lines: [
        'Please see whether their work called for it.',
        'You are told because more records were opened within an hour than is usual. The person themselves is not.',
      ],
      link: { path, text: path === inbox ? 'See your notices' : 'See what they did' },
    }),
  };

  constructor(
    private readonly templates: NoticeTemplates,
    private readonly listed: ListedPeopleQuery,
  ) {}

  onModuleInit(): void {
    this.templates.register(this);
  }

  async facts(all: readonly NoticeParams['MANY_OPENED'][]): Promise<Facts[]> {
    const people = await this.listed.people(all.map(({ actorId }) => actorId));
    return all.map(({ actorId, records, mayAudit }) => {
      const { familyName, givenName, number } = people.get(actorId)!;
      return {
        name: `${familyName} ${givenName}(${number})`,
        records,
        path: mayAudit ? `/audit?who=${actorId}` : inbox,
      };
    });
  }
}

const inbox = '/notices';
