import { Readable } from 'node:stream';

import { Get, Headers, Logger, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { type StatusReply, harmless } from '../platform/download.ts';
import { type Upload, bodyOf, fileNameOf } from '../platform/upload.ts';
import type { Media } from './media.entity.ts';
import { MediaQuery } from './media.query.ts';
import { MediaService } from './media.service.ts';
import { type ByteRange, rangeOf } from './range.rules.ts';

type Asked = Record<'range' | 'if-range' | 'if-none-match', string | undefined>;

@Route('course-media')
export class MediaController {
  private readonly log = new Logger('Media');

  constructor(
    private readonly service: MediaService,
    private readonly query: MediaQuery,
  ) {}

  /** The body is the file, sent as application/octet-stream; `x-file-name` is percent-encoded. What it is, its bytes say. */
  @Post()
  @Allow('COURSE_WRITE')
  async upload(@Me() me: Actor, @Req() request: Upload, @Headers('x-file-name') name = 'file') {
    const kept = await this.service.keep(me, { name: fileNameOf(name), stream: bodyOf(request) });
    const { id, kind, mimeType, bytes, width, height, durationSeconds } = kept;
    return { id, kind, mimeType, bytes, width, height, durationSeconds };
  }

  /** A file under this address never changes. */
  @Get(':id')
  @Allow('LEARN')
  async read(
    @Me() me: Actor,
    @Param('id') id: string,
    @Headers() asked: Asked,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<StreamableFile | undefined> {
    const media = await this.query.visible(me, id);
    const etag = `"${media.sha256}"`;
    const always = { etag, 'accept-ranges': 'bytes', 'cache-control': 'private, max-age=31536000, immutable' };
    for (const [header, value] of Object.entries({ ...harmless, ...always })) reply.header(header, value);
    if (asked['if-none-match'] === etag) return void reply.status(304);
    const isStillThat = asked['if-range'] === undefined || asked['if-range'] === etag;
    const range = isStillThat ? rangeOf(asked.range, media.bytes) : null;
    if (range === 'UNSATISFIABLE') {
      reply.header('content-range', `bytes */${media.bytes}`);
      return void reply.status(416);
    }
    if (range) {
      reply.status(206);
      reply.header('content-range', `bytes ${range.first}-${range.last}/${media.bytes}`);
    }
    return this.send(media, range ?? { first: 0, last: media.bytes - 1 });
  }

  private send(media: Media, range: ByteRange): StreamableFile {
    const bytes = Readable.from(this.query.bytes(media, range), { objectMode: false });
    bytes.on('error', error => this.log.error(error));
    const type = media.kind === 'CAPTIONS' ? 'text/vtt; charset=utf-8' : media.mimeType;
    return new StreamableFile(bytes, { type, disposition: 'inline', length: range.last - range.first + 1 });
  }
}
