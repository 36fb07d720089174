import { Get, Header, Query, Res, type StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Reply, attachment } from '../platform/download.ts';
import { inputs } from '../platform/input.pipe.ts';
import { CompletionExportQuery } from './completion-export.inputs.ts';
import { CompletionExportService } from './completion-export.service.ts';
import { csvType, sent } from './export-file.ts';
import { words } from './export.words.ts';

@Route('exports')
export class CompletionExportController {
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
    return sent(file, reply, { type: csvType(asked.encoding), disposition: this.disposition(asked, 'csv') });
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
    return sent(file, reply, { type, disposition: this.disposition(asked, 'xlsx') });
  }

  private disposition({ locale }: CompletionExportQuery, ending: string): string {
    const name = (of: CompletionExportQuery['locale']) => `${words[of].file}_${this.calendar.today()}.${ending}`;
    return attachment(name(locale), name('EN'));
  }
}
