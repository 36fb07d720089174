import { Query } from '@nestjs/graphql';

import { Allow } from '../access/allow.ts';
import { Api, Asked } from '../platform/api.ts';
import { type Connection, PageArgs } from '../platform/connection.ts';
import { CoverageQuery } from './coverage.query.ts';
import {
  type CampaignType,
  CoverageArgs,
  type CoverageRowType,
  CoverageRowsArgs,
  CoverageType,
  InterviewCampaignConnection,
  InterviewCoverageRowConnection,
} from './coverage.type.ts';

@Api(() => CoverageType)
export class CoverageResolver {
  constructor(private readonly coverage: CoverageQuery) {}

  @Query(() => InterviewCampaignConnection, {
    description: 'Every cycle in which people are interviewed, the latest first.',
  })
  @Allow('INTERVIEW_COVERAGE')
  interviewCampaigns(@Asked() page: PageArgs): Promise<Connection<CampaignType>> {
    return this.coverage.campaigns(page);
  }

  @Query(() => [CoverageType], {
    description:
      'All together first, then each department in which somebody stands. Who was interviewed, never what was said.',
  })
  @Allow('INTERVIEW_COVERAGE')
  interviewCoverage(@Asked() args: CoverageArgs): Promise<CoverageType[]> {
    return this.coverage.byDepartment(args);
  }

  @Query(() => InterviewCoverageRowConnection, {
    description: 'The people behind a number of `interviewCoverage`, by kana.',
  })
  @Allow('INTERVIEW_COVERAGE')
  interviewCoveragePeople(@Asked() args: CoverageRowsArgs): Promise<Connection<CoverageRowType>> {
    return this.coverage.people(args);
  }
}
