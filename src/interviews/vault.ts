import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { SealService } from '../sealing/seal.service.ts';
import type { Interview } from './interview.entity.ts';
import { aboutInterview } from './interview.access.ts';

/** A row that keeps a text of an interview. */
interface Kept {
  readonly id: string;
}

export type VaultTable =
  | 'interview_sections'
  | 'interview_amendments'
  | 'acknowledgements'
  | 'interview_follow_ups'
  | 'interview_statements'
  | 'statement_checks'
  | 'interview_inspections';

export interface SealedText {
  readonly table: VaultTable;
  readonly row: Kept;
  readonly column?: string;
  readonly bytes: Uint8Array | null | undefined;
}

const placeOf = (table: VaultTable, { id: rowId }: Kept, column = 'sealed') => ({ table, column, rowId });

/** The text of a row, or null where there is none. */
export type Opened = (row: Kept, column?: string) => unknown;

/** The texts of one interview, under its one key: what its retention ends, ends for all of them. */
@Injectable()
export class InterviewVault {
  constructor(private readonly seals: SealService) {}

  seal(
    interview: Pick<Interview, 'keyId'>,
    table: VaultTable,
    row: Kept,
    text: unknown,
    column?: string,
  ): Promise<Uint8Array> {
    return this.seals.seal(interview.keyId, placeOf(table, row, column), JSON.stringify(text));
  }

  /** In the caller's transaction: the texts by their rows; the log says first that they were opened. */
  async open(actor: Actor, interview: Interview, texts: readonly SealedText[]): Promise<Opened> {
    const kept = texts.filter(({ bytes }) => bytes);
    const sealed = kept.map(({ table, row, column, bytes }) => ({
      keyId: interview.keyId,
      at: placeOf(table, row, column),
      bytes: bytes!,
    }));
    const opened = await this.seals.open(actor, 'OPEN_INTERVIEW', aboutInterview(interview), sealed);
    const byPlace = new Map(kept.map(({ row, column = 'sealed' }, i) => [`${row.id} ${column}`, opened[i]!]));
    return (row, column = 'sealed') => {
      const text = byPlace.get(`${row.id} ${column}`);
      return text === undefined ? null : JSON.parse(text);
    };
  }
}
