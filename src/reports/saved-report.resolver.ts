import { Mutation, Query } from '@nestjs/graphql';

import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { Api, Input } from '../platform/api.ts';
import type { SavedReport } from './saved-report.entity.ts';
import { SavedReportService } from './saved-report.service.ts';
import { DeleteReportInput, SaveReportInput, SavedReportType } from './saved-report.type.ts';

@Api(() => SavedReportType)
export class SavedReportResolver {
  constructor(private readonly saved: SavedReportService) {}

  @Query(() => [SavedReportType], { description: 'Your own, by name; up to 50.' })
  @Allow('REPORT_READ')
  savedReports(@Me() me: Actor): Promise<SavedReport[]> {
    return this.saved.own(me);
  }

  @Mutation(() => SavedReportType, { description: 'Keeps what a report asks for under a name of your own.' })
  @Allow('REPORT_READ')
  saveReport(@Me() me: Actor, @Input() input: SaveReportInput): Promise<SavedReport> {
    return this.saved.save(me, input);
  }

  @Mutation(() => Boolean, { description: 'NOT_FOUND for one that is not your own.' })
  @Allow('REPORT_READ')
  deleteReport(@Me() me: Actor, @Input() input: DeleteReportInput): Promise<boolean> {
    return this.saved.delete(me, input);
  }
}
