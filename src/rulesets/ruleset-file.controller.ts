import { Get, Param, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { RulesetQuery } from './ruleset.query.ts';

@Route('rulesets')
export class RulesetFileController {
  constructor(private readonly query: RulesetQuery) {}

  /** The text of a version, as it was handed in. */
  @Get(':versionId/file')
  @Allow('RULESET_READ')
  async file(
    @Me() me: Actor,
    @Param('versionId') versionId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return asDownload(reply, await this.query.file(me, versionId));
  }
}
