import { Headers, Post, Req } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Upload, bytesOf, fileNameOf } from '../platform/upload.ts';
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
    const kept = await this.service.keep(me, { name: fileNameOf(name), bytes: await bytesOf(request, maxBytes) });
    return { id: kept.id };
  }
}
