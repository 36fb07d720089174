import { Get, Param, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { AppealLetterService } from './appeal-letter.service.ts';

@Route('cases')
export class AppealLetterController {
  constructor(private readonly letters: AppealLetterService) {}

  /** What the panel of an appeal wrote to the subject, as a PDF. */
  @Get(':id/appeal-letter')
  @Allow('CASE_PART')
  async letter(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const bytes = await this.letters.file(me, id);
    return asDownload(reply, { name: `appeal-${id}.pdf`, mimeType: 'application/pdf', bytes });
  }
}
