import { Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEnum, IsOptional } from 'class-validator';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { words } from '../certificates/certificate.words.ts';
import { Locale } from '../kernel/locale.ts';
import { Route } from '../platform/api.ts';
import { type Reply, asDownload } from '../platform/download.ts';
import { inputs } from '../platform/input.pipe.ts';
import { CertificateFileService } from './certificate-file.service.ts';

class CertificateFileQuery {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsOptional()
  @IsEnum(Locale)
  locale: Locale = 'JA';
}

@Route('certificate-files')
export class CertificateFileController {
  constructor(private readonly service: CertificateFileService) {}

  /** The certificate of a duty as a PDF. */
  @Get(':assignmentId')
  @Allow('LEARN')
  async read(
    @Me() me: Actor,
    @Param('assignmentId') assignmentId: string,
    @Query(inputs) { locale }: CertificateFileQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const { certificate, bytes } = await this.service.file(me, assignmentId, locale);
    const name = `${words[locale].file}_${certificate.number}_${certificate.fulfilledOn}.pdf`;
    return asDownload(reply, { name, mimeType: 'application/pdf', bytes });
  }
}
