import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { ByteRange } from '../media/range.rules.ts';
import { rows, sql } from '../platform/sql.ts';

export const pieceLength = 1024 * 1024;

/** The zip of a pack in pieces, written and read by hand, each on its own: nothing is ever whole in memory. */
@Injectable()
export class PackBytes {
  constructor(private readonly em: EntityManager) {}

  async write(packId: string, position: number, bytes: Buffer): Promise<void> {
    const piece = sql`${packId}, ${position}, ${bytes}`;
    await rows(this.em.fork(), sql`insert into shinrai.evidence_pieces (pack_id, position, bytes) values (${piece})`);
  }

  /** Piece by piece, and no faster than they are taken. */
  async *read(packId: string, { first, last }: ByteRange): AsyncGenerator<Buffer> {
    const em = this.em.fork();
    for (let position = Math.floor(first / pieceLength); position * pieceLength <= last; position++) {
      const start = position * pieceLength;
      const found = sql`select bytes from shinrai.evidence_pieces where pack_id = ${packId} and position = ${position}`;
      const [piece] = await rows<{ bytes: Buffer }>(em, found);
      if (!piece) throw new Error(`pack ${packId} has no piece ${position}`);
      yield piece.bytes.subarray(Math.max(0, first - start), last - start + 1);
    }
  }

  /** Before a pack is begun anew. */
  async drop(packId: string): Promise<void> {
    await rows(this.em.fork(), sql`delete from shinrai.evidence_pieces where pack_id = ${packId}`);
  }

  /** What nobody will ever fetch: of packs that were not finished, or were kept long enough. */
  async tidy(): Promise<void> {
    await rows(
      this.em.fork(),
      sql`delete from shinrai.evidence_pieces p using shinrai.evidence_packs k
          where k.id = p.pack_id and k.state in ('FAILED', 'CANCELLED', 'EXPIRED')`,
    );
  }
}
