import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { factsOf } from './media-facts.ts';
import { Media, chunkLength } from './media.entity.ts';
import { type Spooled, spooled } from './spool.ts';

type Facts = Awaited<ReturnType<typeof factsOf>>;

@Injectable()
export class MediaService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Takes a file in once it is whole and checked; the same bytes as before are the same media. */
  keep(actor: Actor, { name, stream }: { name: string; stream: Readable }): Promise<Media> {
    return spooled(stream, async file => this.store(actor, name, file, await factsOf(file)));
  }

  @Transaction()
  protected async store(actor: Actor, name: string, file: Spooled, facts: Facts): Promise<Media> {
    const { sha256, bytes, type } = file;
    // one at a time for each content: the second finds what the first has brought
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtext(${`media ${sha256}`}))`);
    const known = await this.em.findOne(Media, { sha256 });
    const kept = known ?? (await this.add(actor, file, facts));
    const details = { name, type: type.mimeType, bytes, sha256 };
    this.audit.done(actor, 'UPLOAD_COURSE_MEDIA', { recordType: 'Media', recordId: kept.id }, details);
    return kept;
  }

  private async add(actor: Actor, { path, sha256, bytes, type }: Spooled, facts: Facts): Promise<Media> {
    const id = newId();
    const file = await open(path);
    try {
      for (let position = 0; position * chunkLength < bytes; position++) {
        const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(chunkLength) });
        const chunk = sql`${id}, ${position}, ${buffer.subarray(0, bytesRead)}`;
        await rows(this.em, sql`insert into shinrai.media_chunks (media_id, position, bytes) values (${chunk})`);
      }
    } finally {
      await file.close();
    }
    const { kind, mimeType } = type;
    const uploaded = { uploadedAt: this.clock.now(), uploadedBy: actor.id };
    return this.em.create(Media, { id, sha256, kind, mimeType, bytes, ...facts, ...uploaded });
  }
}
