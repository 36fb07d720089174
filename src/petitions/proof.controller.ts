import { Get, Headers, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Upload, bytesOf, fileNameOf } from '../platform/upload.ts';
import { mostProofBytes } from './proof-type.rules.ts';
import { ProofService } from './proof.service.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

/** A file cannot do anything in the browser, not even when it is opened by itself. */
const harmless = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

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
    const { name, mimeType: type, bytes } = await this.service.visible(me, id);
    for (const [header, value] of Object.entries(harmless)) reply.header(header, value);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type, disposition, length: bytes.length });
  }
}
