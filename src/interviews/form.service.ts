import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { localizedUpTo } from '../platform/localized-text.type.ts';
import { rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { InterviewForm, InterviewFormVersion } from './form.entity.ts';
import { checkForm } from './form.rules.ts';
import type { FormQuestion, FormSection } from './form.ts';
import {
  type InterviewFormSectionInput,
  type InterviewOptionInput,
  type InterviewQuestionInput,
  type PublishInterviewFormInput,
  type SaveInterviewFormInput,
  longest,
} from './form.type.ts';

const subject = ({ id }: InterviewForm) => ({ recordType: 'InterviewForm', recordId: id });

/** What interviews are held with: a draft is written until it is published, and a published version stays. */
@Injectable()
export class FormService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<InterviewForm>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: start.id } }] } : {};
    const [found, total] = await Promise.all([
      this.em.find(InterviewForm, older, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(InterviewForm, {}),
    ]);
    return toConnection(found, first, total, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  async one(id: string): Promise<InterviewForm> {
    return (isId(id) && (await this.em.findOne(InterviewForm, { id }))) || refuse('NOT_FOUND');
  }

  /** Makes the form's one draft what this says. */
  @Transaction()
  async saveDraft(
    actor: Actor,
    { id, version, code, purpose, ...asked }: SaveInterviewFormInput,
  ): Promise<InterviewForm> {
    const title = localizedUpTo(longest.title, asked.title, 'title');
    const notice = localizedUpTo(longest.notice, asked.notice, 'notice');
    const sections = asked.sections.map(sectionOf);
    checkForm(purpose, sections);
    const known = id ? await this.seen({ id, version: version ?? refuseField('version', 'isInt') }) : null;
    if (known && known.purpose !== purpose) refuseField('purpose', 'isUnchanged');
    await this.checkCode(code, known);
    const now = this.clock.now();
    const form = known ?? this.em.create(InterviewForm, { code, purpose, createdAt: now, changes: 0 });
    form.code = code;
    this.writeDraft(form, { title, notice, sections });
    form.touch();
    this.audit.done(actor, 'SAVE_INTERVIEW_FORM', subject(form), { code, sections: sections.length });
    return form;
  }

  /** Fixes the draft for good: interviews begin with it from now on, and those that are open stay with theirs. */
  @Transaction()
  async publish(actor: Actor, seen: PublishInterviewFormInput): Promise<InterviewForm> {
    const form = await this.seen(seen);
    const draft = form.draft() ?? refuse('MOVE_NOT_ALLOWED', { move: 'PUBLISH' });
    draft.publish(actor.id, this.clock.now());
    form.touch();
    this.audit.done(actor, 'PUBLISH_INTERVIEW_FORM', subject(form), { code: form.code, number: draft.number });
    return form;
  }

  private writeDraft(form: InterviewForm, asked: Pick<InterviewFormVersion, 'title' | 'notice' | 'sections'>): void {
    const draft = form.draft();
    if (draft) Object.assign(draft, asked);
    else this.em.create(InterviewFormVersion, { form, number: form.versions.length + 1, ...asked });
  }

  private async checkCode(code: string, known: InterviewForm | null): Promise<void> {
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`interview form ${code}`}))`);
    const others = known ? { code, id: { $ne: known.id } } : { code };
    if ((await this.em.count(InterviewForm, others)) > 0) refuse('CODE_TAKEN', { code });
  }

  /** The form with its versions, locked, if it is still as the actor saw it. */
  private async seen({ id, version }: PublishInterviewFormInput): Promise<InterviewForm> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const found = (isId(id) && (await this.em.findOne(InterviewForm, { id }, { lockMode }))) || refuse('NOT_FOUND');
    if (found.version !== version) refuse('STALE');
    await found.versions.loadItems();
    return found;
  }
}

function sectionOf({ key, title, confidentiality, questions }: InterviewFormSectionInput, place: number): FormSection {
  const at = `sections.${place}`;
  return {
    key,
    title: localizedUpTo(longest.title, title, `${at}.title`),
    confidentiality,
    questions: questions.map((question, i) => questionOf(question, `${at}.questions.${i}`)),
  };
}

function questionOf(asked: InterviewQuestionInput, at: string): FormQuestion {
  const { key, text, kind, required, investigative, lowest, highest, options } = asked;
  const optionOf = (option: InterviewOptionInput, i: number) => ({
    key: option.key,
    text: localizedUpTo(longest.option, option.text, `${at}.options.${i}.text`),
  });
  return {
    key,
    text: localizedUpTo(longest.question, text, `${at}.text`),
    kind,
    required,
    investigative: investigative ?? false,
    lowest: kind === 'SCALE' ? (lowest ?? null) : null,
    highest: kind === 'SCALE' ? (highest ?? null) : null,
    options: kind === 'CHOICE' ? (options ?? []).map(optionOf) : [],
  };
}
