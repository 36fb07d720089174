import { Get, Header, Logger, Query, Res, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { inputs } from '../platform/input.pipe.ts';
import { CompletionExportQuery } from './completion-export.inputs.ts';
import { CompletionExportService, type ExportFile } from './completion-export.service.ts';
import { words } from './export.words.ts';

/** What the answers of Express and of Fastify have in common. */
interface Reply {
  header(name: string, value: string): unknown;
}

/** How many rows the file has below its heading: whoever reads fewer has not got all of it. */
const rowsHeader = 'x-rows';

@Route('exports')
export class CompletionExportController {
  private readonly log = new Logger('CompletionExport');

  constructor(
    private readonly service: CompletionExportService,
    private readonly calendar: Calendar,
  ) {}

  @Get('completion.csv')
  @Allow('REPORT_EXPORT')
  @Header('Cache-Control', 'no-store')
  async csv(
    @Me() me: Actor,
    @Query(inputs) asked: CompletionExportQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const file = await this.service.csv(me, asked);
    const type = `text/csv; charset=${asked.encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`;
    return this.send(file, reply, { type, disposition: this.disposition(asked, 'csv') });
  }

  @Get('completion.xlsx')
  @Allow('REPORT_EXPORT')
  @Header('Cache-Control', 'no-store')
  async xlsx(
    @Me() me: Actor,
    @Query(inputs) asked: CompletionExportQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const file = await this.service.xlsx(me, asked);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return this.send(file, reply, { type, disposition: this.disposition(asked, 'xlsx') });
  }

  private send({ rows, bytes }: ExportFile, reply: Reply, as: { type: string; disposition: string }): StreamableFile {
    reply.header(rowsHeader, String(rows));
    if (Buffer.isBuffer(bytes)) return new StreamableFile(bytes, { ...as, length: bytes.length });
    bytes.on('error', error => this.log.error(error));
    return new StreamableFile(bytes, as);
  }

  private disposition({ locale }: CompletionExportQuery, ending: string): string {
    const day = this.calendar.today();
    const name = encodeURIComponent(`${words[locale].file}_${day}.${ending}`);
    return `attachment; filename="${words.EN.file}_${day}.${ending}"; filename*=UTF-8''${name}`;
  }
}
