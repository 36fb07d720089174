import { Query } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { Api, Asked } from '../platform/api.ts';
import { AudiencePreviewQuery } from './audience-preview.query.ts';
import { AudiencePreview, AudiencePreviewArgs } from './audience-preview.type.ts';

@Api(() => AudiencePreview)
export class AudiencePreviewResolver {
  constructor(private readonly query: AudiencePreviewQuery) {}

  @Query(() => AudiencePreview, { description: 'Whom an audience would take in, and why; nothing is written.' })
  @Allow('REQUIREMENT_ASSIGN')
  audiencePreview(@Asked() args: AudiencePreviewArgs) {
    return this.query.preview(args);
  }
}
