import { Readable } from 'node:stream';

import { Get, Header, Logger, Query, StreamableFile } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Route } from '../platform/api.ts';
import { Calendar } from '../platform/calendar.ts';
import { inputs } from '../platform/input.pipe.ts';
import { words } from './completion.csv.ts';
import { CompletionExportQuery } from './completion-export.inputs.ts';
import { CompletionExportService } from './completion-export.service.ts';

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
  async completion(@Me() me: Actor, @Query(inputs) asked: CompletionExportQuery): Promise<StreamableFile> {
    await this.service.begin(me, asked);
    const bytes = Readable.from(this.service.bytes(me, asked));
    bytes.on('error', error => this.log.error(error));
    return new StreamableFile(bytes, this.headers(asked));
  }

  private headers({ encoding, locale }: CompletionExportQuery): { type: string; disposition: string } {
    const day = this.calendar.today();
    const name = encodeURIComponent(`${words[locale].file}_${day}.csv`);
    return {
      type: `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`,
      disposition: `attachment; filename="${words.EN.file}_${day}.csv"; filename*=UTF-8''${name}`,
    };
  }
}
