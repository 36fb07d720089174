import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import {
  type Actor,
  AuditService,
  Clock,
  EmployeeDirectory,
  Refusal,
  Transaction,
  ViewerService,
  isId,
  newId,
  refuse,
} from '../../index.ts';
import { Credential } from './credential.entity.ts';
import { Hashing } from './hashing.ts';
import { LoginSettings } from './login-settings.ts';
import type { ChangePasswordInput, SetPasswordInput } from './login.inputs.ts';
import { mayInvite, mayInviteOutside } from './login.policy.ts';
import { PasswordLink } from './password-link.entity.ts';
import { isCommon } from './password.rules.ts';
import { ProofService } from './proof.service.ts';
import { SessionService } from './session.service.ts';
import { fingerprint, newToken } from './token.ts';
import type { Visit } from './visit.ts';

const week = 7 * 86_400_000;

/** Setting passwords: the first one by a link, the next by knowing the last. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly em: EntityManager,
    private readonly directory: EmployeeDirectory,
    private readonly viewers: ViewerService,
    private readonly audit: AuditService,
    private readonly hashing: Hashing,
    private readonly proof: ProofService,
    private readonly sessions: SessionService,
    private readonly settings: LoginSettings,
    private readonly clock: Clock,
  ) {}

  /** A new link replaces those before. The token stands behind the #, which no browser sends and no server logs. */
  @Transaction()
  async issueLink(actor: Actor, personId: string): Promise<{ url: string; expiresAt: Date }> {
    const invited = (isId(personId) ? await this.directory.actor(personId, null) : null) ?? refuse('NOT_FOUND');
    const isOutside = await this.directory.isOutside(personId);
    if (!(isOutside ? mayInviteOutside(actor) : mayInvite(actor, invited)))
      refuse('FORBIDDEN', { permission: 'ACCOUNTS_INVITE' });
    const issuedAt = this.clock.now();
    const expiresAt = new Date(issuedAt.getTime() + week);
    const token = newToken();
    await this.em.nativeUpdate(PasswordLink, { employeeId: personId, endedAt: null }, { endedAt: issuedAt });
    this.em.create(PasswordLink, {
      id: newId(issuedAt),
      tokenHash: fingerprint(token),
      employeeId: personId,
      issuedAt,
      expiresAt,
      endedAt: null,
    });
    this.audit.done(
      actor,
      'ISSUE_PASSWORD_LINK',
      { recordType: 'Person', recordId: personId },
      { number: invited.label },
    );
    return { url: `${this.settings.publicUrl}/set-password#token=${token}`, expiresAt };
  }

  /** By the link: it works once, and whoever was signed in as this person no longer is. */
  setByLink({ token, password }: SetPasswordInput, visit: Visit): Promise<true> {
    return this.hashing.admit(async () => {
      const employeeId = (await this.em.findOne(PasswordLink, this.usable(token)))?.employeeId;
      const actor =
        (employeeId ? await this.directory.actor(employeeId, visit.requestId) : null) ?? refuse('LINK_INVALID');
      await this.refuseCommon(actor, password);
      return this.keepByLink(actor, token, await this.hashing.hash(password));
    });
  }

  @Transaction()
  async keepByLink(actor: Actor, token: string, hash: string): Promise<true> {
    const used = await this.em.nativeUpdate(PasswordLink, this.usable(token), { endedAt: this.clock.now() });
    if (used === 0) refuse('LINK_INVALID');
    await this.keep(actor.id!, hash);
    await this.sessions.endAll(actor.id!);
    this.audit.done(actor, 'SET_PASSWORD', { recordType: 'Person', recordId: actor.id! });
    return true;
  }

  /** By knowing the last one: every other session of this person is over. */
  change(actor: Actor, { currentPassword, password }: ChangePasswordInput, visit: Visit): Promise<true> {
    return this.hashing.admit(async () => {
      await this.proveCurrent(actor, currentPassword, visit);
      await this.refuseCommon(actor, password);
      return this.keepChanged(actor, await this.hashing.hash(password), visit);
    });
  }

  @Transaction()
  async keepChanged(actor: Actor, hash: string, visit: Visit): Promise<true> {
    await this.keep(actor.id!, hash);
    await this.sessions.endAll(actor.id!, visit);
    this.audit.done(actor, 'CHANGE_PASSWORD', { recordType: 'Person', recordId: actor.id! });
    return true;
  }

  /** Whoever is signed in may be told which of the two passwords is wrong. */
  private async proveCurrent(actor: Actor, password: string, visit: Visit): Promise<void> {
    try {
      await this.proof.prove({ login: actor.label, employeeId: actor.id!, address: visit.address }, password);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'WRONG_CREDENTIALS') throw error;
      refuse('INVALID_INPUT', { fields: { currentPassword: ['wrongPassword'] } });
    }
  }

  private async keep(employeeId: string, hash: string): Promise<void> {
    await this.em.upsert(Credential, { employeeId, hash, setAt: this.clock.now(), wrongGuesses: 0 });
  }

  private usable(token: string) {
    return { tokenHash: fingerprint(token), endedAt: null, expiresAt: { $gt: this.clock.now() } };
  }

  private async refuseCommon(actor: Actor, password: string): Promise<void> {
    const { person } = (await this.viewers.viewer(actor)) ?? refuse('NOT_FOUND');
    const { number, familyName, givenName, familyKana, givenKana, email } = person;
    const own = [number, familyName, givenName, familyKana, givenKana, ...(email?.split('@') ?? [])];
    if (isCommon(password, own)) refuse('PASSWORD_TOO_COMMON');
  }
}
