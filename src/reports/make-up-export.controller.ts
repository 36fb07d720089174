import { Get, Header, Query, Res, type StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Reply, attachment } from '../platform/download.ts';
import { inputs } from '../platform/input.pipe.ts';
import { csvType, sent } from './export-file.ts';
import { makeUpWords } from './make-up.csv.ts';
import { MakeUpExportQuery } from './make-up-export.inputs.ts';
import { MakeUpExportService } from './make-up-export.service.ts';

@Route('exports')
export class MakeUpExportController {
  constructor(
    private readonly service: MakeUpExportService,
    private readonly calendar: Calendar,
  ) {}

  @Get('make-ups.csv')
  @Allow('REPORT_EXPORT')
  @Header('Cache-Control', 'no-store')
  async csv(
    @Me() me: Actor,
    @Query(inputs) asked: MakeUpExportQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const name = (locale: 'JA' | 'EN') => `${makeUpWords[locale].file}_${this.calendar.today()}.csv`;
    const file = await this.service.csv(me, asked);
    return sent(file, reply, {
      type: csvType(asked.encoding),
      disposition: attachment(name(asked.locale), name('EN')),
    });
  }
}
