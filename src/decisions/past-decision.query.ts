import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type PastDecision, PastDecisions, type PastSought } from '../deliberations/past-decisions.ts';
import { startOfDay } from '../kernel/local-date.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Sanction } from '../rulesets/sanction.ts';

interface Past {
  caseNumber: string;
  sanction: Sanction;
  finalAt: Date;
}

/** How other cases ended, for whoever weighs one: those that are final and were not undone. */
@Injectable()
export class PastDecisionQuery implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly past: PastDecisions,
  ) {}

  onModuleInit(): void {
    this.past.register(sought => this.find(sought));
  }

  private async find({ exceptCaseId, from, subjectId, offences, rulesetId }: PastSought): Promise<PastDecision[]> {
    const found = await rows<Past>(
      this.em,
      sql`select c.number as "caseNumber", c.outcome as sanction, coalesce(c.final_at, c.ended_at) as "finalAt" from shinrai.cases c
          where c.id <> ${exceptCaseId}::uuid and c.outcome is not null and c.state in ('FINAL', 'EXECUTION', 'CLOSED', 'NO_SANCTION', 'RETENTION')
            and coalesce(c.final_at, c.ended_at) >= ${startOfDay(from, this.calendar.timeZone)}
            and ${subjectId ? sql`c.subject_id = ${subjectId}::uuid` : sql`true`}
            and ${
              offences
                ? sql`exists (select from shinrai.allegations a join shinrai.vote_rounds r on r.allegation_id = a.id
              where a.case_id = c.id and a.offence = any(${offences}::text[]) and r.result->>'finding' = 'PROVEN')`
                : sql`true`
            }
            and ${rulesetId ? sql`exists (select from shinrai.ruleset_versions v where v.id = c.work_rules_id and v.ruleset_id = ${rulesetId}::uuid)` : sql`true`}
          order by 3, c.id`,
    );
    return found.map(({ caseNumber, sanction, finalAt }) => ({
      caseNumber,
      sanction,
      finalOn: this.calendar.dayOf(new Date(finalAt)),
    }));
  }
}
