import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type HandedIn, ProofService } from '../petitions/proof.service.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { Ruleset, type RulesetKind, RulesetVersion } from './ruleset.entity.ts';

const isPublished = { versions: { $some: { publishedAt: { $ne: null } } } };

@Injectable()
export class RulesetQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly proofs: ProofService,
  ) {}

  /** Those of which a version is published, by kind. */
  async page(kind: RulesetKind | null, { first, after }: PageArgs): Promise<Connection<Ruleset>> {
    const start = startAfter(after, isText);
    const wanted = { ...isPublished, ...(kind && { kind }) };
    const later = start ? { $and: [wanted, { kind: { $gt: start.key as RulesetKind } }] } : wanted;
    const [found, totalCount] = await Promise.all([
      this.em.find(Ruleset, later, { orderBy: { kind: 'asc' }, limit: first + 1 }),
      this.em.count(Ruleset, wanted),
    ]);
    return toConnection(found, first, totalCount, ruleset => [ruleset.kind, ruleset.id]);
  }

  async one(id: string): Promise<Ruleset> {
    return (isId(id) && (await this.em.findOne(Ruleset, { id, ...isPublished }))) || refuse('NOT_FOUND');
  }

  async version(id: string): Promise<RulesetVersion> {
    const found = isId(id) && (await this.em.findOne(RulesetVersion, { id, publishedAt: { $ne: null } }));
    return found || refuse('NOT_FOUND');
  }

  /** What is worked on: also before anything is published. */
  async desk(kind: RulesetKind): Promise<Ruleset | null> {
    return this.em.findOne(Ruleset, { kind }, { populate: ['versions'] });
  }

  /** The text: of what is published for everybody, of a draft for those who write rules. */
  @Transaction()
  async file(actor: Actor, versionId: string): Promise<HandedIn> {
    const version = isId(versionId) ? await this.em.findOne(RulesetVersion, { id: versionId }) : null;
    const isForThem = version && (version.publishedAt || isGranted(actor, 'RULESET_WRITE'));
    if (!isForThem || !version.source) return refuse('NOT_FOUND');
    return this.proofs.open(actor, 'READ', { recordType: 'RulesetVersion', recordId: version.id }, version.source.id);
  }
}
