import { Injectable } from '@nestjs/common';

import { ReopeningService } from '../assignments/reopening.service.ts';
import { sql } from '../platform/sql.ts';

/** Duties that a signature has fulfilled and fulfils no longer. */
@Injectable()
export class AskedAnew {
  constructor(private readonly reopening: ReopeningService) {}

  /** Whoever signed another wording in the cycle that runs; tells how many duties. */
  afterNewText(statementId: string, versionId: string, by: string | null): Promise<number> {
    return this.reopening.reopen(
      sql`a.activity_kind = 'ATTESTATION' and a.activity_id = ${statementId}
        and (a.anchor_on is not null or a.cycle = (select max(c.cycle) from shinrai.requirement_cycles c where c.requirement_id = a.requirement_id))`,
      { causeId: versionId, by },
    );
  }

  /** What this signature fulfilled and a check found otherwise. */
  afterMismatch(signatureId: string, checkId: string, by: string | null): Promise<number> {
    return this.reopening.reopen(sql`a.fulfilled_by = ${signatureId}`, { causeId: checkId, by });
  }
}
