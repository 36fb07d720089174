import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { localizedUpTo } from '../platform/localized-text.type.ts';
import { Transaction } from '../platform/transaction.ts';
import { PledgeForm, PledgeFormVersion } from './pledge-form.entity.ts';
import type { ReviewPledgeFormInput, SavePledgeFormInput } from './pledge-form.type.ts';
import { type TermFault, faultOf } from './pledge-terms.rules.ts';

const subject = ({ id }: PledgeForm) => ({ recordType: 'PledgeForm', recordId: id });

const codes: Readonly<Record<TermFault, 'PLEDGE_FIXED_PENALTY' | 'PLEDGE_FORCED_APOLOGY'>> = {
  fixedPenalty: 'PLEDGE_FIXED_PENALTY',
  forcedApology: 'PLEDGE_FORCED_APOLOGY',
};

@Injectable()
export class PledgeFormService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Writes the wording that waits for its review; what is signed now stays until then. */
  @Transaction()
  async save(actor: Actor, { id, version, kind, ...input }: SavePledgeFormInput): Promise<PledgeForm> {
    const wording = read(input);
    const form = id ? await this.seen(id, version ?? 0) : this.begin(kind);
    const draft = form.draft() ?? this.nextVersion(form);
    Object.assign(draft, wording, { writtenAt: this.clock.now(), writtenBy: actor.id });
    form.changes += 1;
    this.audit.done(actor, 'SAVE_PLEDGE_FORM', subject(form), { number: draft.number });
    return form;
  }

  /** The wording is in order with the law: from now on it is the one that is signed, and never changes. */
  @Transaction()
  async review(actor: Actor, { id, version }: ReviewPledgeFormInput): Promise<PledgeForm> {
    const form = await this.seen(id, version);
    const draft = form.draft() ?? refuse('MOVE_NOT_ALLOWED', { state: 'PUBLISHED', move: 'PUBLISH' });
    if (draft.writtenBy === actor.id) refuse('SAME_PERSON');
    draft.publishedAt = this.clock.now();
    draft.reviewedBy = actor.id;
    form.changes += 1;
    this.audit.done(actor, 'REVIEW_PLEDGE_FORM', subject(form), { number: draft.number });
    return form;
  }

  private begin(kind: PledgeForm['kind']): PledgeForm {
    return this.em.create(PledgeForm, { kind, createdAt: this.clock.now() });
  }

  private nextVersion(form: PledgeForm): PledgeFormVersion {
    const number = Math.max(0, ...form.versions.getItems().map(version => version.number)) + 1;
    const draft = this.em.create(PledgeFormVersion, {
      form,
      number,
      title: { ja: '', en: null },
      terms: [],
      writtenAt: this.clock.now(),
      writtenBy: null,
    });
    form.versions.add(draft);
    return draft;
  }

  private async seen(id: string, version: number): Promise<PledgeForm> {
    if (!isId(id)) refuse('NOT_FOUND');
    const found = await this.em.findOne(PledgeForm, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const form = found ?? refuse('NOT_FOUND');
    if (form.version !== version) refuse('STALE');
    await form.versions.loadItems();
    return form;
  }
}

/** What was written, if a pledge may ask for it. */
function read({ title, terms }: Pick<SavePledgeFormInput, 'title' | 'terms'>): {
  title: LocalizedText;
  terms: LocalizedText[];
} {
  const wording = {
    title: localizedUpTo(200, title, 'title'),
    terms: terms.map((term, i) => localizedUpTo(1000, term, `terms.${i}`)),
  };
  wording.terms.forEach((term, i) => {
    check(term.ja, { term: i + 1, locale: 'JA' });
    check(term.en ?? '', { term: i + 1, locale: 'EN' });
  });
  return wording;
}

function check(text: string, place: { term: number; locale: Locale }): void {
  const fault = faultOf(text);
  if (fault) refuse(codes[fault], place);
}
