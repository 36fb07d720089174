import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseParty } from '../cases/party.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import type { AppealGround, AppealResult, Opinion, ReturnTo } from './appeal.ts';

const accepted = `array['accepted_at']`;
const decided = `array['decided_at', 'decided_by', 'result', 'sanction', 'amount', 'return_to', 'reasons']`;
const delivered = `array['delivered_on', 'delivered_how', 'delivery_proof_id', 'delivered_by']`;

const AppealSchema = defineEntity({
  name: 'Appeal',
  schema: 'shinrai',
  tableName: 'appeals',
  properties: {
    /** Made by the subject's browser: the same appeal sent again is the same. */
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    filedAt: p.datetime(),
    grounds: p.json<AppealGround[]>(),
    /** Sealed: what they say. */
    text: p.blob(),
    /** Sealed: why it comes late; null for one in time. */
    lateCause: p.blob().nullable(),
    /** From when on it is heard: at once, or once two people accepted why it is late. */
    acceptedAt: p.datetime().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    result: p.string().$type<AppealResult>().nullable(),
    sanction: p.string().$type<Sanction>().nullable(),
    amount: p.integer().nullable(),
    returnTo: p.string().$type<ReturnTo>().nullable(),
    /** Sealed: why it was decided so. */
    reasons: p.blob().nullable(),
    /** When the letter reached the subject, how, and what shows it. */
    deliveredOn: p.date().$type<LocalDate>().nullable(),
    deliveredHow: p.string().nullable(),
    deliveryProof: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    deliveredBy: p.uuid().nullable(),
  },
  triggers: [
    frozenWhen(
      'appeals',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (to_jsonb(new) - ${accepted} - ${decided} - ${delivered}) is distinct from (to_jsonb(old) - ${accepted} - ${decided} - ${delivered})
        or (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at)
        or (old.decided_at is not null and (to_jsonb(new) - ${delivered}) is distinct from (to_jsonb(old) - ${delivered}))
        or (old.delivered_on is not null and to_jsonb(new) is distinct from to_jsonb(old))`,
    ),
  ],
});

/** That the subject does not accept a decision, and what other people made of it (不服申立て). Each of its parts is written once. */
export class Appeal extends AppealSchema.class {
  accept(at: Date): void {
    if (this.acceptedAt) refuse('ALREADY_DECIDED');
    this.acceptedAt = at;
  }

  decide(opinion: Opinion, reasons: Uint8Array, by: string | null, at: Date): void {
    if (this.decidedAt) refuse('ALREADY_DECIDED');
    Object.assign(this, opinion, { reasons, decidedBy: by, decidedAt: at });
  }
}
AppealSchema.setClass(Appeal);

const AppealVoteSchema = defineEntity({
  name: 'AppealVote',
  schema: 'shinrai',
  tableName: 'appeal_votes',
  properties: {
    ...identified,
    appeal: () => p.manyToOne(Appeal).ref(),
    party: () => p.manyToOne(CaseParty).ref().deleteRule('restrict'),
    /** What they think; opened when all of the panel have said it. Each is as long as any other. */
    sealed: p.blob(),
    castAt: p.datetime(),
  },
  uniques: [{ properties: ['appeal', 'party'] }],
  triggers: [appendOnly('appeal_votes')],
});

/** What one member of the panel thinks of an appeal; final. */
export class AppealVote extends AppealVoteSchema.class {}
AppealVoteSchema.setClass(AppealVote);
