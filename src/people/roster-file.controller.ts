import { Readable } from 'node:stream';

import { Headers, Post, Req } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { refuseField } from '../kernel/refusal.ts';
import { Route } from '../platform/api.ts';
import { RosterService } from './roster.service.ts';

const maxBytes = 32 * 1024 * 1024;

/** A request of Express is the stream itself; that of Fastify has it as its body (see `acceptRosterFiles`). */
type Upload = Readable & { headers: Record<string, string | undefined>; body?: unknown; raw?: Readable };

@Route('roster-files')
export class RosterFileController {
  constructor(private readonly service: RosterService) {}

  /** Keeps the body as it is, up to 32 MiB; `x-file-name` is percent-encoded. */
  @Post()
  @Allow('PEOPLE_IMPORT')
  async upload(
    @Me() me: Actor,
    @Req() request: Upload,
    @Headers('x-file-name') name?: string,
  ): Promise<{ id: string }> {
    const kept = await this.service.keep(me, { name: nameOf(name), bytes: await bytesOf(request) });
    return { id: kept.id };
  }
}

function nameOf(encoded = 'roster.csv'): string {
  const name = decoded(encoded).split(/[/\\]/).at(-1)!.trim();
  return /^[^\p{C}]{1,200}$/u.test(name) ? name : refuseField('x-file-name', 'isFileName');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return refuseField('x-file-name', 'isEncoded');
  }
}

/** A length that is told is refused unread, which leaves the connection in order. */
async function bytesOf(request: Upload): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) tooLong();
  if (Buffer.isBuffer(request.body)) return request.body;
  const stream = [request.body, request.raw, request].find(candidate => candidate instanceof Readable);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) tooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLong = (): never => refuseField('file', 'maxLength');
