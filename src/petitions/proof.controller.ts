import { Get, Headers, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { type Upload, bytesOf, fileNameOf } from '../platform/upload.ts';
import { mostProofBytes } from './proof-type.rules.ts';
import { ProofService } from './proof.service.ts';

@Route('proofs')
export class ProofController {
  constructor(private readonly service: ProofService) {}

  /** The body is the file, sent as application/octet-stream, up to 10 MiB; `x-file-name` is percent-encoded. */
  @Post()
  @Allow('LEARN')
  async upload(
    @Me() me: Actor,
    @Req() request: Upload,
    @Headers('x-file-name') name = 'file',
  ): Promise<{ id: string }> {
    const bytes = await bytesOf(request, mostProofBytes);
    const { id } = await this.service.keep(me, { name: fileNameOf(name), bytes });
    return { id };
  }

  @Get(':id')
  @Allow('LEARN')
  async read(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asDownload(reply, await this.service.visible(me, id));
  }
}
