import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import type { CaseParty } from '../cases/party.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Reading } from '../platform/transaction.ts';
import type { Opinion } from './appeal.ts';
import { AppealBook } from './appeal.book.ts';
import { type Appeal, AppealVote } from './appeal.entity.ts';
import { decisionOf } from './appeal.rules.ts';
import type { AppealVoter, Filed, Outcome } from './appeal.type.ts';
import { Originals } from './originals.ts';

type Which = Pick<DisciplinaryCase, 'id'>;

/** What is read of appeals. Whoever holds the case has passed a door that shows it to them. */
@Injectable()
export class AppealReading {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
    private readonly originals: Originals,
    private readonly book: AppealBook,
  ) {}

  /** The latest, with what was said. */
  @Reading()
  async whole(actor: Actor, { id }: Which): Promise<Filed | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const appeal = await this.book.latest(matter);
    if (!appeal) return null;
    const opened = await this.opened(actor, matter, appeal, ['text', 'late_cause', 'reasons']);
    const { text, late_cause: lateCause, reasons } = opened;
    return { ...(await this.outcomeOf(appeal, matter)), grounds: appeal.grounds, text: text!, lateCause, reasons };
  }

  /** As the subject reads it: the answer is there once its letter reached them. */
  async mine(actor: Actor, which: Which): Promise<Filed | null> {
    const appeal = await this.whole(actor, which);
    if (!appeal || appeal.deliveredOn) return appeal;
    const unanswered = { result: null, sanction: null, amount: null, returnTo: null, reasons: null, decidedAt: null };
    return { ...appeal, ...unanswered, state: appeal.state === 'DECIDED' ? 'UNDER_REVIEW' : appeal.state };
  }

  @Reading()
  async outcome(actor: Actor, { id }: Which): Promise<Outcome | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const appeal = await this.book.latest(matter);
    if (!appeal) return null;
    const { reasons } = await this.opened(actor, matter, appeal, ['reasons']);
    return { ...(await this.outcomeOf(appeal, matter)), reasons };
  }

  /** Who hears it; the opinions of others once it is decided. */
  @Reading()
  async voters(actor: Actor, { id }: Which): Promise<AppealVoter[]> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const [panel, appeal] = [await this.book.panel(matter), await this.book.latest(matter)];
    const votes = appeal ? await this.book.votes(appeal) : [];
    const isMine = ({ party }: AppealVote) => panel.some(seat => seat.id === party.id && seat.person.id === actor.id);
    const shown = appeal?.decidedAt ? votes : votes.filter(isMine);
    const opinions = shown.length > 0 ? await this.book.opinions(actor, matter, shown) : new Map();
    return Promise.all(
      panel.map(async seat => ({
        ...(await this.seatOf(seat)),
        voted: votes.some(({ party }) => party.id === seat.id),
        opinion: opinions.get(seat.id) ?? null,
      })),
    );
  }

  /** What the opinions come to, for the chair who writes it down; null before all are in. */
  @Reading()
  async agreed(actor: Actor, { id }: Which): Promise<Opinion | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const [panel, appeal] = [await this.book.panel(matter), await this.book.latest(matter)];
    if (!appeal || appeal.decidedAt || panel[0]?.person.id !== actor.id) return null;
    const seats = new Set(panel.map(seat => seat.id));
    const votes = (await this.book.votes(appeal)).filter(({ party }) => seats.has(party.id));
    if (votes.length < panel.length) return null;
    return decisionOf([...(await this.book.opinions(actor, matter, votes)).values()]);
  }

  /** The same, without what anybody thought: nothing is opened. */
  @Reading()
  async seats({ id }: Which) {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const [panel, appeal] = [await this.book.panel(matter), await this.book.latest(matter)];
    const voted = new Set((appeal ? await this.book.votes(appeal) : []).map(({ party }) => party.id));
    return Promise.all(panel.map(async seat => ({ ...(await this.seatOf(seat)), voted: voted.has(seat.id) })));
  }

  /** The last day to file one; null before the decision reached the subject. */
  @Reading()
  async until({ id }: Which): Promise<LocalDate | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    return matter.maySanction() && matter.deliveredOn ? this.originals.until(matter) : null;
  }

  private async seatOf({ person, chairOrder, external, clearedAt }: CaseParty) {
    return { person: await person.loadOrFail(), chairs: chairOrder === 1, external, cleared: clearedAt != null };
  }

  private async outcomeOf(appeal: Appeal, matter: DisciplinaryCase): Promise<Outcome> {
    const { id, filedAt, lateCause, result, sanction, amount, returnTo, decidedAt, deliveredOn } = appeal;
    const decided = {
      result: result ?? null,
      sanction: sanction ?? null,
      amount: amount ?? null,
      returnTo: returnTo ?? null,
    };
    const when = { filedAt, decidedAt: decidedAt ?? null, deliveredOn: deliveredOn ?? null };
    const state = await this.book.stateOf(appeal, matter);
    return { id, state, late: lateCause != null, reasons: null, ...decided, ...when };
  }

  private async opened<Column extends 'text' | 'late_cause' | 'reasons'>(
    actor: Actor,
    matter: DisciplinaryCase,
    appeal: Appeal,
    columns: readonly Column[],
  ): Promise<Record<Column, string | null>> {
    const bytes = { text: appeal.text, late_cause: appeal.lateCause, reasons: appeal.reasons };
    const texts = columns.map(column => ({ table: 'appeals', row: appeal, column, bytes: bytes[column] }));
    const opened = await this.vault.open(actor, matter, texts);
    return Object.fromEntries(columns.map(column => [column, opened(appeal, column)])) as Record<Column, string | null>;
  }
}
