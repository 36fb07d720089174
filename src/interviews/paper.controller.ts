import { Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { refuseField } from '../kernel/refusal.ts';
import { mostProofBytes } from '../petitions/proof-type.rules.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { type Upload, bytesOf } from '../platform/upload.ts';
import { PaperService } from './paper.service.ts';

@Route('interview-papers')
export class PaperController {
  constructor(private readonly papers: PaperService) {}

  /** The body is the signed scan, PDF, PNG or JPEG up to 10 MiB, sent as application/octet-stream; `:id` is the interview’s. */
  @Post(':id')
  @Allow('INTERVIEW_HOLD')
  async fileInterviewPaper(
    @Me() me: Actor,
    @Req() request: Upload,
    @Param('id') id: string,
    @Query('seq') seq = '',
    @Query('result') result = '',
  ): Promise<{ id: string }> {
    if (!/^\d{1,6}$/.test(seq)) refuseField('seq', 'isInt');
    if (result !== 'ACKNOWLEDGED' && result !== 'DECLINED') return refuseField('result', 'isEnum');
    const bytes = await bytesOf(request, mostProofBytes);
    const filed = await this.papers.file(me, id, { seq: Number(seq), result, bytes });
    return { id: filed.id };
  }

  /** `:id` is the acknowledgement’s. */
  @Get(':id')
  @Allow('SELF')
  async read(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asDownload(reply, { name: id, ...(await this.papers.read(me, id)) });
  }
}
