import { Readable } from 'node:stream';

import { Get, Headers, Logger, Param, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { type ByteRange, rangeOf } from '../media/range.rules.ts';
import { Route } from '../platform/api.ts';
import type { StatusReply } from '../platform/download.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { EvidencePackQuery } from './evidence-pack.query.ts';
import { EvidencePackService } from './evidence-pack.service.ts';
import { PackBytes } from './pack-bytes.query.ts';

type Asked = Record<'range' | 'if-range', string | undefined>;

const always = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'accept-ranges': 'bytes',
};

@Route('evidence-packs')
export class EvidencePackController {
  private readonly log = new Logger('Evidence');

  constructor(
    private readonly packs: EvidencePackQuery,
    private readonly service: EvidencePackService,
    private readonly bytes: PackBytes,
  ) {}

  /** The zip of a pack that is ready; a download that broke off goes on where it was. */
  @Get(':id')
  @Allow('EVIDENCE_EXPORT')
  async read(
    @Me() me: Actor,
    @Param('id') id: string,
    @Headers() asked: Asked,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<StreamableFile | undefined> {
    const pack = await this.packs.one(id);
    const [size, etag] = [pack.bytes ?? 0, `"${pack.sha256}"`];
    const isStillThat = asked['if-range'] === undefined || asked['if-range'] === etag;
    const range = isStillThat ? rangeOf(asked.range, size) : null;
    for (const [header, value] of Object.entries(always)) reply.header(header, value);
    if (range === 'UNSATISFIABLE') {
      reply.header('content-range', `bytes */${size}`);
      return void reply.status(416);
    }
    const { first, last } = range ?? { first: 0, last: size - 1 };
    await this.service.download(me, id, first);
    reply.header('etag', etag);
    if (range) {
      reply.status(206);
      reply.header('content-range', `bytes ${first}-${last}/${size}`);
    }
    return this.send(pack, { first, last });
  }

  private send({ id, kind, cycle, day }: EvidencePack, range: ByteRange): StreamableFile {
    const bytes = Readable.from(this.bytes.read(id, range), { objectMode: false });
    bytes.on('error', error => this.log.error(error));
    const years = kind === 'CYCLE' ? cycle : `${cycle - 1}-${cycle}`;
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: `attachment; filename="training-evidence_${years}_${day}.zip"`,
      length: range.last - range.first + 1,
    });
  }
}
