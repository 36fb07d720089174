import { createHash } from 'node:crypto';

import { EntityManager, LockMode, RequestContext } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { rows, sql } from '../platform/sql.ts';
import { Transaction } from '../platform/transaction.ts';
import { RosterFile, RosterImport, RosterProblem } from './roster-import.entity.ts';
import { RosterQuery } from './roster.query.ts';
import type { ApplyRosterInput, ImportRosterInput } from './roster.type.ts';
import { RosterWork } from './roster.work.ts';

@Injectable()
export class RosterService {
  constructor(
    private readonly em: EntityManager,
    private readonly query: RosterQuery,
    private readonly work: RosterWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async import(actor: Actor, input: ImportRosterInput): Promise<RosterImport> {
    const entered = await this.enter(actor, input);
    void this.work.resumeUnfinished();
    return entered;
  }

  async apply(actor: Actor, input: ApplyRosterInput): Promise<RosterImport> {
    const released = await this.release(actor, input);
    void this.work.resumeUnfinished();
    return released;
  }

  /** For a command line: the finished import of a file, with what is wrong with it. */
  importFile(
    actor: Actor,
    file: { name: string; bytes: Buffer },
    { apply, acceptLeavers = null }: { apply: boolean; acceptLeavers?: number | null },
  ): Promise<{ roster: RosterImport; problems: RosterProblem[] }> {
    return RequestContext.create(this.em, async () => {
      const { id: fileId } = await this.keep(actor, file);
      const { id } = await this.enter(actor, { fileId, dryRun: !apply, acceptLeavers });
      await this.work.resumeUnfinished();
      const problems = await this.em.find(RosterProblem, { importId: id }, { orderBy: { position: 'asc' } });
      return { roster: await this.query.visible(id), problems };
    });
  }

  @Transaction()
  async keep(actor: Actor, { name, bytes }: { name: string; bytes: Buffer }): Promise<{ id: string }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = newId();
    // bound as it is: the ORM would write 32 MiB out as text three times
    await rows(
      this.em,
      sql`insert into shinrai.roster_files (id, name, bytes, sha256, uploaded_at, uploaded_by)
          values (${id}, ${name}, ${bytes}, ${sha256}, ${this.clock.now()}, ${actor.id})`,
    );
    this.audit.done(
      actor,
      'UPLOAD_ROSTER',
      { recordType: 'RosterFile', recordId: id },
      { name, bytes: bytes.length, sha256 },
    );
    return { id };
  }

  @Transaction()
  protected async enter(
    actor: Actor,
    { fileId, dryRun, acceptLeavers = null }: ImportRosterInput,
  ): Promise<RosterImport> {
    const file = (isId(fileId) ? await this.em.findOne(RosterFile, fileId) : null) ?? refuse('NOT_FOUND');
    const entered = this.em.create(RosterImport, {
      file,
      fileName: file.name,
      dryRun,
      leaversAccepted: acceptLeavers,
      state: 'WAITING',
      createdAt: this.clock.now(),
      createdBy: actor.id,
      askedBy: actor.id,
      askedByLabel: actor.label,
      requestId: actor.requestId,
    });
    const details = { name: file.name, dryRun: String(dryRun) };
    this.audit.done(actor, 'IMPORT_ROSTER', { recordType: 'RosterImport', recordId: entered.id }, details);
    return entered;
  }

  @Transaction()
  protected async release(
    actor: Actor,
    { id, version, acceptLeavers = null }: ApplyRosterInput,
  ): Promise<RosterImport> {
    const found = await this.query.visible(id);
    await this.em.lock(found, LockMode.OPTIMISTIC, version);
    found.release(acceptLeavers, actor);
    this.audit.done(actor, 'APPLY_ROSTER', { recordType: 'RosterImport', recordId: id }, { name: found.fileName });
    return found;
  }
}
