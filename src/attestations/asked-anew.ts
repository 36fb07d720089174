import { Injectable } from '@nestjs/common';

import { ReopeningService } from '../assignments/reopening.service.ts';
import { sql } from '../platform/sql.ts';
import { AttestationNotices } from './attestation.notices.ts';

/** Duties that a signature has fulfilled and fulfils no longer: open again, and whoever owes them is told why. */
@Injectable()
export class AskedAnew {
  constructor(
    private readonly reopening: ReopeningService,
    private readonly notices: AttestationNotices,
  ) {}

  /** Whoever signed another wording in the cycle that runs; tells how many duties. */
  async afterNewText(statementId: string, versionId: string, by: string | null): Promise<number> {
    const again = await this.reopening.reopen(
      sql`a.activity_kind = 'ATTESTATION' and a.activity_id = ${statementId}
        and (a.anchor_on is not null or a.cycle = (select max(c.cycle) from shinrai.requirement_cycles c where c.requirement_id = a.requirement_id))`,
      { causeId: versionId, by },
    );
    await this.notices.reopened(again, 'CHANGED');
    return again.length;
  }

  /** What this signature fulfilled and a check found otherwise. */
  async afterMismatch(signatureId: string, checkId: string, by: string | null): Promise<void> {
    const again = await this.reopening.reopen(sql`a.fulfilled_by = ${signatureId}`, { causeId: checkId, by });
    await this.notices.reopened(again, 'MISMATCH');
  }
}
