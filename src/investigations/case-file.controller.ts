import { Get, Param, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asShown } from '../platform/download.ts';
import { CaseFileService } from './case-file.service.ts';

@Route('case-files')
export class CaseFileController {
  constructor(private readonly service: CaseFileService) {}

  /** To be looked at, and kept nowhere on the way. */
  @Get(':evidenceId')
  @Allow('CASE_PART')
  async openCaseFile(
    @Me() me: Actor,
    @Param('evidenceId') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asShown(reply, await this.service.open(me, id));
  }
}
