import { Get, Param, Res, type StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { SignatureFileService } from './signature-file.service.ts';

@Route('signature-files')
export class SignatureFileController {
  constructor(private readonly files: SignatureFileService) {}

  /** For whoever signed, and for the security officer. */
  @Get(':id')
  @Allow('LEARN')
  async read(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asDownload(reply, await this.files.read(me, id));
  }
}
