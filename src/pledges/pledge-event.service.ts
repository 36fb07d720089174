import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import { Pledge, PledgeEvent, storyOf } from './pledge.entity.ts';
import { whyNot } from './pledge.machine.ts';
import type { RecordPledgeEventInput } from './pledge.type.ts';

const subject = (id: string) => ({ recordType: 'Pledge', recordId: id });
const noteOf = (rowId: string) => ({ table: 'pledge_events', column: 'note', rowId });

/** What is said about a pledge after it was given, and why: the reasons are sealed. */
@Injectable()
export class PledgeEventService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly seals: SealService,
  ) {}

  @Transaction()
  async record(actor: Actor, { id, kind, note, evidenceId }: RecordPledgeEventInput): Promise<string> {
    const said = note.trim() || refuseField('note', 'isNotEmpty');
    const pledge = await this.lockedFor(actor, id);
    const no = whyNot(kind, storyOf(pledge), this.calendar.today(), actor.id);
    if (no) refuse(no, no === 'MOVE_NOT_ALLOWED' ? { move: kind } : {});
    const evidence = evidenceId ? await this.uploaded(actor, evidenceId) : null;
    const eventId = newId();
    const keyId = await this.seals.newKey(subject(pledge.id));
    const sealed = await this.seals.seal(keyId, noteOf(eventId), said);
    const by = { at: this.clock.now(), by: actor.id };
    this.em.create(PledgeEvent, { id: eventId, pledge, kind, ...by, keyId, note: sealed, evidence });
    this.audit.done(actor, 'RECORD_PLEDGE_EVENT', subject(pledge.id), { kind });
    return id;
  }

  /** The note of an event, for those who take pledges. */
  @Transaction()
  async open(actor: Actor, eventId: string): Promise<string> {
    const event = isId(eventId) ? await this.em.findOne(PledgeEvent, { id: eventId }, { populate: ['pledge'] }) : null;
    const { keyId, note, pledge } = event ?? refuse('NOT_FOUND');
    if (!keyId || !note || isOwn(pledge.unwrap(), actor)) refuse('NOT_FOUND');
    const sealed = [{ keyId, at: noteOf(eventId), bytes: note }];
    const [text] = await this.seals.open(actor, 'OPEN_PLEDGE_NOTE', subject(pledge.id), sealed);
    return text!;
  }

  /** Nobody says anything about a pledge of their own. */
  private async lockedFor(actor: Actor, id: string): Promise<Pledge> {
    const found = isId(id) ? await this.em.findOne(Pledge, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    const pledge = found ?? refuse('NOT_FOUND');
    if (isOwn(pledge, actor)) refuse('BENEFICIARY');
    await pledge.events.loadItems();
    return pledge;
  }

  private async uploaded(actor: Actor, id: string): Promise<Proof> {
    const proof = isId(id) ? await this.em.findOne(Proof, { id, uploadedBy: actor.id }) : null;
    return proof ?? refuseField('evidenceId', 'exists');
  }
}

const isOwn = ({ employee }: Pledge, { id }: Actor): boolean => id !== null && employee?.id === id;
