import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import { type Actor, AuditService, Clock, Transaction, isId, newId, refuse, rows, sql } from '../../index.ts';
import { Session } from './session.entity.ts';
import { fingerprint, newToken } from './token.ts';
import type { Visit } from './visit.ts';

const minute = 60_000;
const idle = 30 * minute;
const longest = 12 * 60 * minute;
const mostNoted = 100_000;

/** Who is signed in where (OWASP ASVS 5.0, 7). */
@Injectable()
export class SessionService {
  /** When sessions were last noted as alive, by the hash of their token. */
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly em: EntityManager,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A session with a new token, which only the cookie will hold; the one that this browser had is over. */
  @Transaction()
  async start(actor: Actor, visit: Visit): Promise<string> {
    const now = this.clock.now();
    const before = await this.current(visit);
    if (before) before.endedAt = now;
    const token = newToken();
    this.noted.set(fingerprint(token), now.getTime());
    const session = this.em.create(Session, {
      id: newId(now),
      tokenHash: fingerprint(token),
      employeeId: actor.id!,
      startedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longest),
      endedAt: null,
      userAgent: visit.userAgent,
      address: visit.address,
    });
    this.audit.done(actor, 'LOG_IN', { recordType: 'Session', recordId: session.id });
    return token;
  }

  /** The query for the employee of a live session. */
  employeeOf(token: string): RawBuilder<string> {
    return sql`(select employee_id from shinrai_login.sessions where token_hash = ${fingerprint(token)}
      and ended_at is null and expires_at > ${this.clock.now()} and last_seen_at > ${this.idleSince()})`;
  }

  /** Being used keeps a session alive, which this process notes once a minute. */
  async keepAlive(token: string): Promise<void> {
    const [now, tokenHash] = [this.clock.now(), fingerprint(token)];
    if (now.getTime() - (this.noted.get(tokenHash) ?? 0) < minute) return;
    if (this.noted.size >= mostNoted) this.noted.clear();
    this.noted.set(tokenHash, now.getTime());
    await rows(this.em, sql`update shinrai_login.sessions set last_seen_at = ${now} where token_hash = ${tokenHash}`);
  }

  /** The live sessions of somebody, the newest first. */
  all(employeeId: string): Promise<Session[]> {
    const alive = { endedAt: null, expiresAt: { $gt: this.clock.now() }, lastSeenAt: { $gt: this.idleSince() } };
    return this.em.find(Session, { employeeId, ...alive }, { orderBy: { startedAt: 'desc', id: 'desc' } });
  }

  isCurrent(session: Session, { token }: Visit): boolean {
    return token !== null && session.tokenHash === fingerprint(token);
  }

  @Transaction()
  async end(actor: Actor, id: string): Promise<Session> {
    const found = isId(id) ? await this.em.findOne(Session, { id, employeeId: actor.id!, endedAt: null }) : null;
    const session = found ?? refuse('NOT_FOUND');
    session.endedAt = this.clock.now();
    this.audit.done(actor, 'END_SESSION', { recordType: 'Session', recordId: session.id });
    return session;
  }

  @Transaction()
  async endCurrent(actor: Actor, visit: Visit): Promise<void> {
    const session = await this.current(visit);
    if (session) session.endedAt = this.clock.now();
    this.audit.done(actor, 'LOG_OUT', session && { recordType: 'Session', recordId: session.id });
  }

  @Transaction()
  async endEverywhere(actor: Actor): Promise<void> {
    const sessions = await this.endAll(actor.id!);
    this.audit.done(actor, 'LOG_OUT_EVERYWHERE', { recordType: 'Person', recordId: actor.id! }, { sessions });
  }

  /** Ends the sessions of somebody, but for the one of this request if it is given, in the caller's transaction; how many. */
  endAll(employeeId: string, except: Visit | null = null): Promise<number> {
    const others = except?.token ? { tokenHash: { $ne: fingerprint(except.token) } } : {};
    return this.em.nativeUpdate(Session, { employeeId, endedAt: null, ...others }, { endedAt: this.clock.now() });
  }

  private async current({ token }: Visit): Promise<Session | null> {
    return token === null ? null : this.em.findOne(Session, { tokenHash: fingerprint(token), endedAt: null });
  }

  private idleSince(): Date {
    return new Date(this.clock.now().getTime() - idle);
  }
}
