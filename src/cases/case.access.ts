import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { DisciplinaryCase } from './case.entity.ts';
import type { CaseHat } from './hat.ts';
import { CaseParty } from './party.entity.ts';
import { seenAs } from './seen-cases.query.ts';

/** Finds a case for those who have to do with it, under one hat; for everybody else there is none (NOT_FOUND). */
@Injectable()
export class CaseAccess {
  constructor(private readonly em: EntityManager) {}

  secretary(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['SECRETARY']);
  }

  legal(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['LEGAL']);
  }

  /** As the secretariat or legal. */
  managed(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['SECRETARY', 'LEGAL']);
  }

  referrer(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['REFERRER']);
  }

  investigator(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['INVESTIGATOR']);
  }

  subject(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['SUBJECT']);
  }

  hr(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['HR']);
  }

  auditor(actor: Actor, id: string): Promise<DisciplinaryCase> {
    return this.locked(actor, id, ['AUDITOR']);
  }

  /** Somebody with a seat who declared that they have no conflict. CONFLICT_DECLARATION_MISSING until they did. */
  async member(actor: Actor, id: string): Promise<{ matter: DisciplinaryCase; seat: CaseParty }> {
    const matter = await this.locked(actor, id, ['MEMBER']);
    return { matter, seat: cleared(await this.seatOf(matter, actor, 'MEMBER')) };
  }

  async panelist(actor: Actor, id: string): Promise<{ matter: DisciplinaryCase; seat: CaseParty }> {
    const matter = await this.locked(actor, id, ['PANELIST']);
    return { matter, seat: cleared(await this.seatOf(matter, actor, 'PANEL')) };
  }

  /** Who chairs now: the chair, or else the first deputy who is there. NOT_ENTITLED for another member. */
  async chair(actor: Actor, id: string): Promise<{ matter: DisciplinaryCase; seat: CaseParty }> {
    const { matter, seat } = await this.member(actor, id);
    const chair = await this.chairOf(matter);
    return chair?.id === seat.id ? { matter, seat } : refuse('NOT_ENTITLED');
  }

  /** The acting chair of the committee, if there is one. */
  async chairOf(matter: DisciplinaryCase): Promise<CaseParty | null> {
    const where = {
      case: matter,
      part: 'MEMBER',
      untilAt: null,
      clearedAt: { $ne: null },
      chairOrder: { $ne: null },
    } as const;
    return this.em.findOne(CaseParty, where, { orderBy: { chairOrder: 'asc' } });
  }

  /** Those of these hats that the actor wears in this case. */
  async hats(actor: Actor, matter: DisciplinaryCase, among: readonly CaseHat[]): Promise<CaseHat[]> {
    const worn: CaseHat[] = [];
    for (const hat of among) if (await this.wears(actor, matter, hat)) worn.push(hat);
    return worn;
  }

  /** In the caller's transaction: the case under any of these hats, with its steps, and nobody else changes it meanwhile. */
  async locked(actor: Actor, id: string, hats: readonly CaseHat[]): Promise<DisciplinaryCase> {
    const seen = sql.join(
      hats.map(hat => seenAs(hat, actor)),
      sql` or `,
    );
    const found = isId(id)
      ? await rows(this.em, sql`select from shinrai.cases c where c.id = ${id} and (${seen}) for update of c`)
      : [];
    // asked again under the lock: what ended while it was waited for has ended
    const still =
      found.length > 0 ? await rows(this.em, sql`select from shinrai.cases c where c.id = ${id} and (${seen})`) : [];
    return still.length > 0 ? this.loaded(id) : refuse('NOT_FOUND');
  }

  /** To read: the case under any of these hats. */
  async seen(actor: Actor, id: string, hats: readonly CaseHat[]): Promise<DisciplinaryCase> {
    const seen = sql.join(
      hats.map(hat => seenAs(hat, actor)),
      sql` or `,
    );
    const found = isId(id)
      ? await rows(this.em, sql`select from shinrai.cases c where c.id = ${id} and (${seen})`)
      : [];
    return found.length > 0 ? this.loaded(id) : refuse('NOT_FOUND');
  }

  private loaded(id: string): Promise<DisciplinaryCase> {
    return this.em.findOneOrFail(DisciplinaryCase, { id }, { populate: ['steps', 'subject'], refresh: true });
  }

  private async wears(actor: Actor, matter: DisciplinaryCase, hat: CaseHat): Promise<boolean> {
    if (hat === 'SYSTEM') return actor.id === null;
    if (hat === 'CHAIR') return actor.id !== null && (await this.chairOf(matter))?.person.id === actor.id;
    return (
      (await rows(this.em, sql`select from shinrai.cases c where c.id = ${matter.id} and ${seenAs(hat, actor)}`))
        .length > 0
    );
  }

  private seatOf(matter: DisciplinaryCase, { id }: Actor, part: 'MEMBER' | 'PANEL'): Promise<CaseParty> {
    return this.em.findOneOrFail(CaseParty, { case: matter, person: id!, part, untilAt: null });
  }
}

const cleared = (seat: CaseParty): CaseParty => (seat.clearedAt ? seat : refuse('CONFLICT_DECLARATION_MISSING'));
