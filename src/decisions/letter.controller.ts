import { Get, Param, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { LetterFile } from './letter.file.ts';

@Route('case-letters')
export class LetterController {
  constructor(private readonly letters: LetterFile) {}

  /** The letter of a decision, as a PDF. */
  @Get(':id')
  @Allow('CASE_PART')
  async letter(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const bytes = await this.letters.file(me, id);
    return asDownload(reply, { name: `letter-${id}.pdf`, mimeType: 'application/pdf', bytes });
  }
}
