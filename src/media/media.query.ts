import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { MediaReaders } from './media-readers.ts';
import { Media, chunkLength } from './media.entity.ts';
import type { ByteRange } from './range.rules.ts';

@Injectable()
export class MediaQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly readers: MediaReaders,
  ) {}

  async visible(actor: Actor, id: string): Promise<Media> {
    if (!isId(id) || !(await this.readers.mayRead(actor, id))) refuse('NOT_FOUND');
    return (await this.em.findOne(Media, { id })) ?? refuse('NOT_FOUND');
  }

  /** Chunk by chunk, and no faster than they are taken. */
  async *bytes({ id, bytes }: Pick<Media, 'id' | 'bytes'>, { first, last }: ByteRange = { first: 0, last: bytes - 1 }) {
    const em = this.em.fork();
    for (let position = Math.floor(first / chunkLength); position * chunkLength <= last; position++) {
      const start = position * chunkLength;
      const found = sql`select bytes from shinrai.media_chunks where media_id = ${id} and position = ${position}`;
      const [chunk] = await rows<{ bytes: Buffer }>(em, found);
      if (!chunk) throw new Error(`media ${id} has no chunk ${position}`);
      yield chunk.bytes.subarray(Math.max(0, first - start), last - start + 1);
    }
  }
}
