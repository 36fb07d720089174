import { Injectable } from '@nestjs/common';

import { type Actor, AuditService, EmployeeDirectory, Refusal, refuse, stranger } from '../../index.ts';
import { Hashing } from './hashing.ts';
import type { LogInInput } from './login.inputs.ts';
import { ProofService } from './proof.service.ts';
import { SessionService } from './session.service.ts';
import { nobody } from './throttle.rules.ts';
import { TooManyAttempts } from './throttle.service.ts';
import type { Visit } from './visit.ts';

/** Signing in and out. The cookie changes only after the session did. */
@Injectable()
export class LoginService {
  constructor(
    private readonly directory: EmployeeDirectory,
    private readonly audit: AuditService,
    private readonly hashing: Hashing,
    private readonly proof: ProofService,
    private readonly sessions: SessionService,
  ) {}

  /** Who knows the password of a person who works here gets a new session. */
  async logIn(input: LogInInput, visit: Visit): Promise<Actor> {
    const { actor, token } = await this.hashing.admit(() => this.attempt(input, visit));
    visit.keep(token);
    return actor;
  }

  async logOut(actor: Actor, visit: Visit): Promise<true> {
    await this.sessions.endCurrent(actor, visit);
    visit.leave();
    return true;
  }

  async logOutEverywhere(actor: Actor, visit: Visit): Promise<true> {
    await this.sessions.endEverywhere(actor);
    visit.leave();
    return true;
  }

  async endSession(actor: Actor, id: string, visit: Visit): Promise<true> {
    const ended = await this.sessions.end(actor, id);
    if (this.sessions.isCurrent(ended, visit)) visit.leave();
    return true;
  }

  private async attempt({ login, password }: LogInInput, visit: Visit): Promise<{ actor: Actor; token: string }> {
    const employeeId = (await this.directory.find(login)) ?? nobody;
    const actor = await this.directory.actor(employeeId, visit.requestId);
    try {
      await this.proof.prove({ login, employeeId, address: visit.address }, password);
      if (!actor) return refuse('WRONG_CREDENTIALS');
      return { actor, token: await this.sessions.start(actor, visit) };
    } catch (error) {
      if (error instanceof Refusal) await this.note(actor, visit, error);
      throw error;
    }
  }

  /** Never what was typed, since a password often lands in the wrong field; of a flood, the first. */
  private async note(actor: Actor | null, { requestId }: Visit, refusal: Refusal): Promise<void> {
    if (refusal instanceof TooManyAttempts && !refusal.isFirst) return;
    const who = actor ?? stranger(requestId);
    await this.audit.refused(who, { name: 'logIn', changes: true }, refusal);
  }
}
