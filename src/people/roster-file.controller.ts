import { Headers, Post, Req } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { refuseField } from '../kernel/refusal.ts';
import { Route } from '../platform/api.ts';
import { type Upload, bodyOf, fileNameOf } from '../platform/upload.ts';
import { RosterService } from './roster.service.ts';

const maxBytes = 32 * 1024 * 1024;

@Route('roster-files')
export class RosterFileController {
  constructor(private readonly service: RosterService) {}

  /** Keeps the body as it is, up to 32 MiB; `x-file-name` is percent-encoded. */
  @Post()
  @Allow('PEOPLE_IMPORT')
  async upload(
    @Me() me: Actor,
    @Req() request: Upload,
    @Headers('x-file-name') name = 'roster.csv',
  ): Promise<{ id: string }> {
    const kept = await this.service.keep(me, { name: fileNameOf(name), bytes: await bytesOf(request) });
    return { id: kept.id };
  }
}

/** A length that is told is refused unread, which leaves the connection in order. */
async function bytesOf(request: Upload): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) tooLong();
  if (Buffer.isBuffer(request.body)) return request.body;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bodyOf(request) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) tooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLong = (): never => refuseField('file', 'maxLength');
