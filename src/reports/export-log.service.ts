import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/core';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Transaction } from '../platform/transaction.ts';
import type { FileQuery } from './completion-export.inputs.ts';

@Injectable()
export class ExportLog {
  constructor(
    readonly em: EntityManager,
    private readonly audit: AuditService,
  ) {}

  /** Says that a file is made, before the first byte of it leaves; what cannot be logged does not leave. */
  @Transaction()
  async done(
    actor: Actor,
    action: 'EXPORT_COMPLETION' | 'EXPORT_MAKE_UPS',
    asked: FileQuery,
    file: { rows: number; format: 'csv' | 'xlsx' },
  ): Promise<void> {
    const { encoding, ...rest } = asked;
    const told = Object.entries({ ...rest, ...(file.format === 'csv' && { encoding }) });
    const given = told.filter(([, value]) => value !== undefined && value !== null);
    this.audit.done(actor, action, null, {
      ...file,
      ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    });
  }
}
