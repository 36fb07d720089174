import { randomBytes } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { Clock } from '../kernel/clock.ts';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { row, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { Certificate } from './certificate.entity.ts';
import { codeBytes, codeOf, readCode } from './certificate-code.rules.ts';

@Injectable()
export class CertificateService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  /**
   * In the transaction that fulfils the duties; a duty has one certificate. `facts` is a query for what they say, of as many duties at
   * most: whoever fulfils a duty knows. Tells how many were issued.
   */
  async issue(facts: RawBuilder<unknown>, atMost: number): Promise<number> {
    const codes = Array.from({ length: atMost }, () => codeOf(randomBytes(codeBytes)));
    const { count } = await row<{ count: number }>(
      this.em,
      sql`with issued as (
          insert into shinrai.certificates (assignment_id, code, number, family_name, given_name, issuer, title, version_number,
            content_hash, percent, fulfilled_on, issued_at)
          select assignment_id, code, number, family_name, given_name, ${this.issuer()}, title, version_number,
            content_hash, percent, fulfilled_on, ${this.clock.now()}
          from (select *, row_number() over () as place from (${facts}) facts) facts
          join unnest(${codes}::text[]) with ordinality as codes (code, place) using (place)
          returning 1) select count(*)::int as count from issued`,
    );
    return count;
  }

  /** What belongs to a duty that the caller may see. Read by reference, so that a page of duties costs as much as one. */
  async of(assignmentId: string): Promise<Certificate | null> {
    const reference = this.em.getReference(Certificate, assignmentId, { wrapped: true });
    const certificate = await reference.load();
    return reference.isInitialized() ? certificate : null;
  }

  /** The holder's own, the latest first. */
  async page({ id }: Actor, { first, after }: PageArgs): Promise<Connection<Certificate>> {
    const mine = { assignment: { employee: { $in: id === null ? [] : [id] } } };
    const start = startAfter(after, isDay);
    const earlier = start && {
      $or: [{ fulfilledOn: { $lt: start.key } }, { fulfilledOn: start.key, assignment: { $lt: start.id } }],
    };
    const [found, total] = await Promise.all([
      this.em.find(Certificate, earlier ? { $and: [mine, earlier] } : mine, {
        orderBy: { fulfilledOn: 'desc', assignment: 'desc' },
        limit: first + 1,
      }),
      this.em.count(Certificate, mine),
    ]);
    return toConnection(found, first, total, ({ fulfilledOn, assignment }) => [fulfilledOn, assignment.id]);
  }

  /** For whoever has the code; any other does not exist. */
  async check(typed: string): Promise<Certificate> {
    const code = readCode(typed);
    return (code && (await this.em.findOne(Certificate, { code }))) || refuse('NOT_FOUND');
  }

  /** The organisation as the host calls it, else the one department that all others belong to. */
  private issuer(): RawBuilder<unknown> {
    const { organisation } = this.options;
    if (organisation) return sql`${JSON.stringify({ ja: organisation.ja, en: organisation.en ?? null })}::jsonb`;
    return sql`(select jsonb_build_object('ja', min(name_ja), 'en', min(name_en))
      from shinrai.departments where parent_id is null having count(*) = 1)`;
  }
}

const isDay = (part: string | number | null): part is LocalDate => isText(part) && parseLocalDate(part) !== null;
