import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, AuditService, Clock, EmployeeDirectory, Refusal, Transaction, isId, refuse } from '../../index.ts';
import { Hashing } from './hashing.ts';
import type { LogInInput } from './login.inputs.ts';
import { ProofService } from './proof.service.ts';
import { Session } from './session.entity.ts';
import { SessionService } from './session.service.ts';
import { TooManyAttempts, nobody } from './throttle.service.ts';
import type { Visit } from './visit.ts';

/** Signing in and out. */
@Injectable()
export class LoginService {
  constructor(
    private readonly em: EntityManager,
    private readonly directory: EmployeeDirectory,
    private readonly audit: AuditService,
    private readonly hashing: Hashing,
    private readonly proof: ProofService,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /** Who knows the password of a person who works here gets a new session in the cookie. */
  logIn(input: LogInInput, visit: Visit): Promise<Actor> {
    return this.hashing.admit(async () => {
      const employeeId = (await this.directory.find(input.login)) ?? nobody;
      const actor = await this.directory.actor(employeeId, visit.requestId);
      try {
        await this.proof.prove({ login: input.login, employeeId, address: visit.address }, input.password);
        return await this.open(actor ?? refuse('WRONG_CREDENTIALS'), visit);
      } catch (error) {
        if (error instanceof Refusal && !(error instanceof TooManyAttempts && !error.isFirst)) await this.note(actor, visit, error);
        throw error;
      }
    });
  }

  @Transaction()
  async open(actor: Actor, visit: Visit): Promise<Actor> {
    const { session, token } = await this.sessions.start(actor.id!, visit);
    this.audit.done(actor, 'LOG_IN', { recordType: 'Session', recordId: session.id });
    visit.keep(token);
    return actor;
  }

  @Transaction()
  async logOut(actor: Actor, visit: Visit): Promise<true> {
    const session = await this.sessions.current(visit);
    if (session) session.endedAt = this.clock.now();
    this.audit.done(actor, 'LOG_OUT', session && { recordType: 'Session', recordId: session.id });
    visit.leave();
    return true;
  }

  @Transaction()
  async logOutEverywhere(actor: Actor, visit: Visit): Promise<true> {
    const ended = await this.sessions.endAll(actor.id!);
    this.audit.done(actor, 'LOG_OUT_EVERYWHERE', { recordType: 'Person', recordId: actor.id! }, { sessions: ended });
    visit.leave();
    return true;
  }

  @Transaction()
  async endSession(actor: Actor, id: string, visit: Visit): Promise<true> {
    const found = isId(id) ? await this.em.findOne(Session, { id, employeeId: actor.id!, endedAt: null }) : null;
    const session = found ?? refuse('NOT_FOUND');
    session.endedAt = this.clock.now();
    this.audit.done(actor, 'END_SESSION', { recordType: 'Session', recordId: session.id });
    if (this.sessions.isCurrent(session, visit)) visit.leave();
    return true;
  }

  /** Never what was typed: a password often lands in the wrong field. */
  private note(actor: Actor | null, { requestId }: Visit, refusal: Refusal): Promise<void> {
    const who = actor ?? { id: null, label: 'anonymous', roles: [], requestId };
    return this.audit.refused(who, { name: 'logIn', changes: true }, refusal);
  }
}
