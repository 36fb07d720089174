import { defineEntity, p } from '@mikro-orm/core';

import { Assignment } from '../assignments/assignment.entity.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { next } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { Confidentiality } from './confidentiality.ts';
import { InterviewFormVersion } from './form.entity.ts';
import { reportLeaves } from './hand-off.entity.ts';
import { type InterviewMove, type InterviewState, interviewMachine } from './interview.machine.ts';
import type { InterviewPurpose } from './purpose.ts';

export const InterviewMode = names('ROOM', 'VIDEO', 'PHONE');
export type InterviewMode = keyof typeof InterviewMode;

export const Recording = names('NONE', 'AUDIO', 'VIDEO');
export type Recording = keyof typeof Recording;

export const InterviewRole = names('INTERVIEWER', 'OBSERVER');
export type InterviewRole = keyof typeof InterviewRole;

/** The only columns that are written after the beginning: once, by sealing or stopping. */
const ended = `array['state', 'sealed_at', 'sealed_by', 'content_hash', 'section_hashes']`;

const InterviewSchema = defineEntity({
  name: 'Interview',
  schema: 'shinrai',
  tableName: 'interviews',
  properties: {
    ...identified,
    purpose: p.string().$type<InterviewPurpose>(),
    state: p.string().$type<InterviewState>(),
    formVersion: () => p.manyToOne(InterviewFormVersion).ref(),
    /** Whom it is held with. */
    employee: () => p.manyToOne(Employee).ref(),
    /** The duty that it is held for; an investigation has none. */
    assignment: () => p.manyToOne(Assignment).ref().nullable().deleteRule('no action'),
    /** The routine talk that was stopped for this investigation. */
    follows: () => p.manyToOne(Interview).ref().nullable().deleteRule('no action'),
    /** The data key of all that is said in it. */
    keyId: p.uuid(),
    startedAt: p.datetime(),
    startedBy: p.uuid(),
    /** When the notice of purpose had been read out and the right to decline explained: never after the beginning. */
    noticeReadAt: p.datetime(),
    place: p.string(),
    mode: p.string().$type<InterviewMode>(),
    locale: p.string().$type<Locale>(),
    /** Somebody at the side of the one who is asked, by name. */
    companion: p.string().nullable(),
    recording: p.string().$type<Recording>(),
    sealedAt: p.datetime().nullable(),
    sealedBy: p.uuid().nullable(),
    /** SHA-256 over the ciphertext of each section, by its key, and over all of them. */
    sectionHashes: p.json<Record<string, string>>().nullable(),
    contentHash: p.string().nullable(),
    people: () => p.oneToMany(InterviewPerson).mappedBy('interview'),
    sections: () => p.oneToMany(InterviewSection).mappedBy('interview').orderBy({ position: 'asc' }),
  },
  indexes: [
    { properties: ['startedAt', 'id'] },
    { properties: ['employee', 'startedAt'] },
    { properties: ['assignment'] },
    { properties: ['sealedAt'] },
    {
      name: 'interviews_one_open',
      expression: `create unique index "interviews_one_open" on "shinrai"."interviews" ("assignment_id") where "state" = 'OPEN'`,
    },
  ],
  triggers: [
    frozenWhen(
      'interviews',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.sealed_at is not null or (to_jsonb(new) - ${ended}) is distinct from (to_jsonb(old) - ${ended})`,
    ),
  ],
});

/** Hashes of what was written, taken when nobody can write it any more. */
export interface Sealed {
  by: string;
  at: Date;
  contentHash: string;
  sectionHashes: Record<string, string>;
}

/** That somebody was spoken with, from the notice of purpose to the seal. */
export class Interview extends InterviewSchema.class {
  isOpen(): boolean {
    return this.state === 'OPEN';
  }

  /** Ends it for good: to its end, or stopped. */
  end(move: InterviewMove, { by, at, contentHash, sectionHashes }: Sealed): void {
    this.state = next(interviewMachine, this.state, move);
    this.sealedAt = at;
    this.sealedBy = by;
    this.contentHash = contentHash;
    this.sectionHashes = sectionHashes;
  }
}
InterviewSchema.setClass(Interview);

const InterviewPersonSchema = defineEntity({
  name: 'InterviewPerson',
  schema: 'shinrai',
  tableName: 'interview_people',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref(),
    employee: () => p.manyToOne(Employee).ref().index(),
    role: p.string().$type<InterviewRole>(),
  },
  uniques: [{ properties: ['interview', 'employee'] }],
  triggers: [appendOnly('interview_people')],
});

/** Who asked in an interview, or listened. */
export class InterviewPerson extends InterviewPersonSchema.class {}
InterviewPersonSchema.setClass(InterviewPerson);

const InterviewSectionSchema = defineEntity({
  name: 'InterviewSection',
  schema: 'shinrai',
  tableName: 'interview_sections',
  properties: {
    ...identified,
    interview: () => p.manyToOne(Interview).ref(),
    position: p.smallint(),
    key: p.string(),
    confidentiality: p.string().$type<Confidentiality>(),
    /** Answers and notes, encrypted; null where nothing is written. */
    sealed: p.blob().nullable(),
    /** 0 until something is written; each writing says which one it saw. */
    revision: p.integer(),
    /** The writing that made this revision, so that it does no harm to send it again. */
    patchId: p.uuid().nullable(),
    /** The required questions that are still open. */
    unanswered: p.json<string[]>(),
    savedAt: p.datetime().nullable(),
    savedBy: p.uuid().nullable(),
    /** The day on which a protected report left it; what it said is not here any more. */
    handedOffOn: p.date().$type<LocalDate>().nullable(),
  },
  uniques: [{ properties: ['interview', 'key'] }],
  triggers: [
    frozenWhen(
      'interview_sections',
      ['insert', 'update', 'delete'],
      `tg_op = 'DELETE' or (exists (select from shinrai.interviews where id = new.interview_id and sealed_at is not null)
        and not (tg_op = 'UPDATE' and ${reportLeaves('sealed')}))`,
    ),
  ],
});

/** What was answered and noted under one heading of the form. */
export class InterviewSection extends InterviewSectionSchema.class {
  write(writing: { sealed: Uint8Array | null; unanswered: string[]; patchId: string; by: string; at: Date }): void {
    this.sealed = writing.sealed;
    this.unanswered = writing.unanswered;
    this.patchId = writing.patchId;
    this.revision += 1;
    this.savedAt = writing.at;
    this.savedBy = writing.by;
  }

  /** What it said lives elsewhere from now on, and what was asked here is answered. */
  handOff(on: LocalDate): void {
    this.sealed = null;
    this.handedOffOn = on;
  }
}
InterviewSectionSchema.setClass(InterviewSection);
