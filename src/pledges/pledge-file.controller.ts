import { Get, Param, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { PledgeCopyService } from './pledge-copy.service.ts';

@Route('pledges')
export class PledgeFileController {
  constructor(private readonly service: PledgeCopyService) {}

  /** What was signed, as a PDF: the copy for whoever gave it. */
  @Get(':id/copy')
  @Allow('LEARN')
  async copy(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const bytes = await this.service.copy(me, id);
    return asDownload(reply, { name: `pledge-${id}.pdf`, mimeType: 'application/pdf', bytes });
  }

  /** What an event rests on. */
  @Get('evidence/:eventId')
  @Allow('PLEDGE_TAKE')
  async evidence(
    @Me() me: Actor,
    @Param('eventId') eventId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asDownload(reply, await this.service.evidence(me, eventId));
  }

  /** The signed paper, as it was scanned. */
  @Get(':id/scan')
  @Allow('LEARN')
  async scan(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asDownload(reply, await this.service.scan(me, id));
  }
}
