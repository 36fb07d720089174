import { Get, Param, Res, type StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { NoticeCopyService } from './notice-copy.service.ts';

@Route('hearing-notices')
export class NoticeFileController {
  constructor(private readonly service: NoticeCopyService) {}

  /** The notice as a PDF, for the secretariat and the subject. */
  @Get(':id')
  @Allow('CASE_PART')
  async notice(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const bytes = await this.service.copy(me, id);
    return asDownload(reply, { name: `notice-${id}.pdf`, mimeType: 'application/pdf', bytes });
  }
}
