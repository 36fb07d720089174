import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { SealService } from '../sealing/seal.service.ts';
import { type DisciplinaryCase, aboutCase } from './case.entity.ts';

/** A row that keeps a text of a case. */
interface Kept {
  readonly id: string;
}

export interface SealedText {
  readonly table: string;
  readonly row: Kept;
  readonly column: string;
  readonly bytes: Uint8Array | null | undefined;
}

/** The text of a row, or null where there is none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what was sealed as JSON is what its writer says it is
export type Opened = <Value = string>(row: Kept, column: string) => Value | null;

const placeOf = (table: string, { id: rowId }: Kept, column: string) => ({ table, column, rowId });

/** The texts of one case, under its one key: what its retention ends, ends for all of them. */
@Injectable()
export class CaseVault {
  constructor(
    private readonly em: EntityManager,
    private readonly seals: SealService,
  ) {}

  /** The value as JSON, sealed for this row and column. */
  seal(
    matter: Pick<DisciplinaryCase, 'keyId'>,
    table: string,
    row: Kept,
    value: unknown,
    column: string,
  ): Promise<Uint8Array> {
    return this.seals.seal(matter.keyId, placeOf(table, row, column), JSON.stringify(value));
  }

  /** In the caller's transaction: the texts by their rows; the log says first that they were opened. */
  async open(actor: Actor, matter: DisciplinaryCase, texts: readonly SealedText[]): Promise<Opened> {
    if (matter.state === 'PURGED') refuse('SHREDDED'); // its keys may lie in the store until the night
    await this.refuseExcluded(actor, matter);
    const kept = texts.filter(({ bytes }) => bytes);
    const sealed = kept.map(({ table, row, column, bytes }) => ({
      keyId: matter.keyId,
      at: placeOf(table, row, column),
      bytes: bytes!,
    }));
    const opened = kept.length > 0 ? await this.seals.open(actor, 'OPEN_CASE', aboutCase(matter), sealed) : [];
    const byPlace = new Map(kept.map(({ row, column }, i) => [`${row.id} ${column}`, opened[i]!]));
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the same
    return <Value>({ id }: Kept, column: string) => {
      const text = byPlace.get(`${id} ${column}`);
      return text === undefined ? null : (JSON.parse(text) as Value);
    };
  }

  /** A door may have shown them the case before they were excluded: what opens later does not open to them any more. */
  private async refuseExcluded({ id: person }: Actor, { id }: DisciplinaryCase): Promise<void> {
    const excluded = sql`select from shinrai.case_exclusions where case_id = ${id} and person_id = ${person}::uuid`;
    if (person !== null && (await rows(this.em, excluded)).length > 0) refuse('NOT_FOUND');
  }
}
