import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { Sanction } from '../rulesets/sanction.ts';
import type { ServiceMethod, HearingMode } from './hearing.ts';

/** What comes after it was served, each once. */
const once = [
  'delivered_on',
  'receipt_id',
  'waived_at',
  'renounced_at',
  'waiver_id',
  'postponed_at',
  'delayed_to',
  'delay_reason',
];
const later = `array['delivery', 'companion', ${once.map(name => `'${name}'`).join(', ')}]`;

const HearingNoticeSchema = defineEntity({
  name: 'HearingNotice',
  schema: 'shinrai',
  tableName: 'hearing_notices',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    number: p.smallint(),
    /** The allegations that it tells, by their numbers. */
    allegations: p.json<number[]>(),
    maximum: p.string().$type<Sanction>(),
    hearingAt: p.datetime(),
    place: p.string(),
    mode: p.string().$type<HearingMode>(),
    /** Sealed: all that it says (notice.contents.ts). */
    contents: p.blob(),
    /** SHA-256 over all that it says, in canonical JSON. */
    contentsHash: p.string(),
    servedAt: p.datetime(),
    servedBy: p.uuid(),
    delivery: p.string().$type<ServiceMethod>().nullable(),
    deliveredOn: p.date().$type<LocalDate>().nullable(),
    receipt: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    /** The subject gave up the days to prepare, and being heard at all: in their own session, or on the paper they signed. */
    waivedAt: p.datetime().nullable(),
    renouncedAt: p.datetime().nullable(),
    waiver: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    /** When the hearing is instead, after the one postponement on request. */
    postponedAt: p.datetime().nullable(),
    /** When it is instead after the secretariat moved it, and why (sealed). */
    delayedTo: p.datetime().nullable(),
    delayReason: p.blob().nullable(),
    /** Sealed: who stands by the subject. */
    companion: p.blob().nullable(),
  },
  uniques: [{ properties: ['case', 'number'] }],
  triggers: [
    frozenWhen(
      'hearing_notices',
      ['update', 'delete'],
      `tg_op = 'DELETE' or (to_jsonb(new) - ${later}) is distinct from (to_jsonb(old) - ${later})
        ${once.map(name => `or (old.${name} is not null and new.${name} is distinct from old.${name})`).join(' ')}`,
    ),
  ],
});

/** That somebody was told what they are said to have done, what may come of it, and when they are heard (弁明の機会の付与通知). */
export class HearingNotice extends HearingNoticeSchema.class {
  reached(method: ServiceMethod, on: LocalDate): void {
    if (this.deliveredOn) refuse('ALREADY_DONE');
    this.delivery = method;
    this.deliveredOn = on;
  }

  waive(at: Date): void {
    this.waivedAt ??= at;
  }

  /** They do not want to be heard; nothing is waited for then. */
  renounce(at: Date): void {
    this.waivedAt ??= at;
    this.renouncedAt ??= at;
  }

  /** When the hearing is, after whatever moved it. */
  heldFrom(): Date {
    return this.delayedTo ?? this.postponedAt ?? this.hearingAt;
  }

  postpone(to: Date): void {
    if (this.postponedAt) refuse('POSTPONEMENT_USED');
    this.postponedAt = to;
  }

  delay(to: Date, reason: Uint8Array): void {
    if (this.delayedTo) refuse('POSTPONEMENT_USED');
    this.delayedTo = to;
    this.delayReason = reason;
  }
}
HearingNoticeSchema.setClass(HearingNotice);

const SubjectStatementSchema = defineEntity({
  name: 'SubjectStatement',
  schema: 'shinrai',
  tableName: 'subject_statements',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    notice: () => p.manyToOne(HearingNotice).ref(),
    /** Sealed: what they say to it; none where it came on paper. */
    text: p.blob().nullable(),
    paper: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    at: p.datetime(),
    /** The subject; of a paper, who filed it. */
    by: p.uuid(),
  },
  triggers: [appendOnly('subject_statements')],
});

/** What the subject says in writing (弁明書). */
export class SubjectStatement extends SubjectStatementSchema.class {}
SubjectStatementSchema.setClass(SubjectStatement);

const FileInspectionSchema = defineEntity({
  name: 'FileInspection',
  schema: 'shinrai',
  tableName: 'file_inspections',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    notice: () => p.manyToOne(HearingNotice).ref(),
    at: p.datetime(),
  },
  triggers: [appendOnly('file_inspections')],
});

/** That the subject looked at the file (証拠閲覧). */
export class FileInspection extends FileInspectionSchema.class {}
FileInspectionSchema.setClass(FileInspection);
