import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { ServiceMethod } from '../hearings/hearing.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import { CaseDecision } from './decision.entity.ts';

const approved = `array['approved_at', 'approved_by', 'hash', 'not_retaliation']`;
const delivered = `array['method', 'sent_at', 'sent_by', 'proof_id', 'acknowledged_at']`;

const CaseLetterSchema = defineEntity({
  name: 'CaseLetter',
  schema: 'shinrai',
  tableName: 'case_letters',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    decision: () => p.manyToOne(CaseDecision).ref().deleteRule('restrict'),
    /** On which day it is to reach the subject. */
    plannedOn: p.date().$type<LocalDate>(),
    /** Sealed: all that stands on it. */
    content: p.blob(),
    draftedAt: p.datetime(),
    draftedBy: p.uuid(),
    /** On which device: a second account on it is the same hand. */
    draftedDevice: p.string().nullable(),
    approvedAt: p.datetime().nullable(),
    approvedBy: p.uuid().nullable(),
    /** SHA-256 of the file as the subject gets it. */
    hash: p.string().nullable(),
    /** Sealed: why it is no retaliation for a report. */
    notRetaliation: p.blob().nullable(),
    method: p.string().$type<ServiceMethod>().nullable(),
    sentAt: p.datetime().nullable(),
    sentBy: p.uuid().nullable(),
    proof: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    acknowledgedAt: p.datetime().nullable(),
  },
  checks: [{ name: 'case_letters_two', expression: `approved_by is null or approved_by <> drafted_by` }],
  triggers: [
    frozenWhen(
      'case_letters',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (to_jsonb(new) - ${approved} - ${delivered}) is distinct from (to_jsonb(old) - ${approved} - ${delivered})
        or (old.approved_at is not null and (to_jsonb(new) - ${delivered}) is distinct from (to_jsonb(old) - ${delivered}))
        or (old.proof_id is not null and new.proof_id is distinct from old.proof_id)
        or (old.acknowledged_at is not null and new.acknowledged_at is distinct from old.acknowledged_at)`,
    ),
  ],
});

/** What tells somebody of the decision (懲戒処分通知書): drafted by one, approved by another. */
export class CaseLetter extends CaseLetterSchema.class {
  approve(by: string, hash: string, notRetaliation: Uint8Array, at: Date): void {
    this.approvedBy = by;
    this.approvedAt = at;
    this.hash = hash;
    this.notRetaliation = notRetaliation;
  }

  send(method: ServiceMethod, by: string, at: Date): void {
    this.method = method;
    this.sentBy = by;
    this.sentAt = at;
  }
}
CaseLetterSchema.setClass(CaseLetter);
