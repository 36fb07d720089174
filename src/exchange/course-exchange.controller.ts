import { Get, Header, Logger, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Clock } from '../kernel/clock.ts';
import { Route } from '../platform/api.ts';
import { inputs } from '../platform/input.pipe.ts';
import { type Upload, bodyOf } from '../platform/upload.ts';
import { CourseExchange } from './course-exchange.service.ts';
import { ExportedVersion, ImportedInto } from './course-exchange.inputs.ts';
import { unzipped } from './course.unzip.ts';
import { zipOf } from './course.zip.ts';

@Route('courses')
export class CourseExchangeController {
  private readonly log = new Logger('CourseExport');

  constructor(
    private readonly exchange: CourseExchange,
    private readonly clock: Clock,
  ) {}

  /** A folder as a zip; the published version unless `version` names another. */
  @Get(':id/export')
  @Allow('COURSE_READ')
  @Header('Cache-Control', 'no-store')
  async export(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query(inputs) { version = null }: ExportedVersion,
  ): Promise<StreamableFile> {
    const { code, number, files } = await this.exchange.export(me, id, version);
    const zip = zipOf(files, this.clock.now());
    zip.on('error', error => this.log.error(error));
    return new StreamableFile(zip, {
      type: 'application/zip',
      disposition: `attachment; filename="${code}_v${number}.zip"`,
    });
  }

  /** A new course from such a zip, sent as application/octet-stream. */
  @Post('import')
  @Allow('COURSE_WRITE')
  create(@Me() me: Actor, @Req() request: Upload): Promise<{ id: string; version: number }> {
    return this.take(me, request, null);
  }

  /** The draft of a course from such a zip; `version` is that of the course as it was seen. */
  @Post(':id/import')
  @Allow('COURSE_WRITE')
  replace(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query(inputs) { version }: ImportedInto,
    @Req() request: Upload,
  ): Promise<{ id: string; version: number }> {
    return this.take(me, request, { id, version });
  }

  private async take(me: Actor, request: Upload, into: { id: string; version: number } | null) {
    const { id, version } = await unzipped(bodyOf(request), files => this.exchange.import(me, files, into));
    return { id, version };
  }
}
