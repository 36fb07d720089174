import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import { type LocalizedText, textIn } from '../kernel/localized-text.ts';
import { type NoticeTemplate, NoticeTemplates, type Wording } from '../notices/notice-template.ts';
import { rows, sql } from '../platform/sql.ts';
import type { PetitionKind, PetitionState } from './petition.machine.ts';

interface PetitionFacts {
  kind: PetitionKind;
  state: PetitionState;
  title: LocalizedText;
  familyName: string;
  givenName: string;
  /** The duty of whoever asked for themselves. */
  ownDutyId: string | null;
}

const kinds: Readonly<Record<Locale, Readonly<Record<PetitionKind, string>>>> = {
  JA: { EXTENSION: '期限の延長', EXEMPTION: '免除', EQUIVALENCE: '社外の修了証' },
  EN: { EXTENSION: 'an extension', EXEMPTION: 'an exemption', EQUIVALENCE: 'a certificate from elsewhere' },
};

const outcomes: Readonly<Record<Locale, Readonly<Record<PetitionState, string>>>> = {
  JA: {
    REQUESTED: '受け付けられました',
    GRANTED: '承認されました',
    DENIED: '承認されませんでした',
    WITHDRAWN: '取り下げられました',
    REVOKED: '取り消されました',
  },
  EN: {
    REQUESTED: 'was received',
    GRANTED: 'was granted',
    DENIED: 'was not granted',
    WITHDRAWN: 'was withdrawn',
    REVOKED: 'was revoked',
  },
};

/** How petitions are told of: never why, for a reason may tell of somebody's health. */
@Injectable()
export class PetitionTemplates implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly templates: NoticeTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.asked);
    this.templates.register(this.decided);
  }

  private readonly asked: NoticeTemplate<'PETITION_ASKED', PetitionFacts> = {
    kind: 'PETITION_ASKED',
    facts: all => this.facts(all.map(({ petitionId }) => petitionId)),
    isOver: ({ state }) => state !== 'REQUESTED',
    words: {
      JA: ({ familyName, givenName, kind, title }) => ({
        subject: `${familyName} ${givenName}さんの申請(${kinds.JA[kind]})が届いています`,
        lines: [`研修「${textIn('JA', title)}」についての申請です。内容をご確認のうえ、判断をお願いします。`],
        link: { path: '/petitions', text: '申請を確かめる' },
      }),
      EN: ({ familyName, givenName, kind, title }) => ({
        subject: `${givenName} ${familyName} asks for ${kinds.EN[kind]}`,
        lines: [`It is about “${textIn('EN', title)}”. Please read it and decide.`],
        link: { path: '/petitions', text: 'See the request' },
      }),
    },
  };

  private readonly decided: NoticeTemplate<'PETITION_DECIDED', PetitionFacts> = {
    kind: 'PETITION_DECIDED',
    facts: async all => {
      const found = await this.facts(all.map(({ petitionId }) => petitionId));
      // as it was told: what was granted may be revoked by now
      return found.map((facts, place) => ({ ...facts, state: all[place]!.state as PetitionState }));
    },
    words: {
      JA: facts => ({
        subject: `研修「${textIn('JA', facts.title)}」の申請(${kinds.JA[facts.kind]})が${outcomes.JA[facts.state]}`,
        lines: ['詳しい内容は画面でご確認ください。'],
        link: linkOf(facts, '内容を見る'),
      }),
      EN: facts => ({
        subject: `Your request for ${kinds.EN[facts.kind]} (“${textIn('EN', facts.title)}”) ${outcomes.EN[facts.state]}`,
        lines: ['The page has the details.'],
        link: linkOf(facts, 'See the details'),
      }),
    },
  };

  private async facts(ids: readonly string[]): Promise<PetitionFacts[]> {
    const found = await rows<PetitionFacts & { id: string }>(
      this.em,
      sql`select p.id, p.kind, p.state, jsonb_build_object('ja', r.title_ja, 'en', r.title_en) as title,
            e.family_name as "familyName", e.given_name as "givenName",
            case when p.requested_by = p.employee_id then p.assignment_id end as "ownDutyId"
          from shinrai.petitions p join shinrai.requirements r on r.id = p.requirement_id
          join shinrai.employees e on e.id = p.employee_id where p.id = any(${ids}::uuid[])`,
    );
    const byId = new Map(found.map(petition => [petition.id, petition]));
    return ids.map(id => byId.get(id)!);
  }
}

const linkOf = ({ ownDutyId }: PetitionFacts, text: string): Wording['link'] => ({
  path: ownDutyId ? `/training/${ownDutyId}` : '/petitions',
  text,
});
