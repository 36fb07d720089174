import { randomBytes } from 'node:crypto';

import { EntityManager, type RequiredEntityData } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';

import { Clock } from '../kernel/clock.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { Department } from '../people/department.entity.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import { Certificate } from './certificate.entity.ts';
import { codeBytes, codeOf, readCode } from './certificate-code.rules.ts';

/** What a certificate says; who fulfils a duty knows. */
export type CertificateFacts = Omit<RequiredEntityData<Certificate>, 'code' | 'issuer' | 'issuedAt'>;

@Injectable()
export class CertificateService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  /** In the transaction that fulfils the duties; a duty has one certificate. */
  async issue(...all: CertificateFacts[]): Promise<void> {
    const issued = { issuer: await this.issuer(), issuedAt: this.clock.now() };
    for (const facts of all) this.em.create(Certificate, { ...facts, ...issued, code: codeOf(randomBytes(codeBytes)) });
  }

  /** What belongs to a duty that the caller may see. Read by reference, so that a page of duties costs as much as one. */
  async of(assignmentId: string): Promise<Certificate | null> {
    const reference = this.em.getReference(Certificate, assignmentId, { wrapped: true });
    const certificate = await reference.load();
    return reference.isInitialized() ? certificate : null;
  }

  /** For whoever has the code; any other does not exist. */
  async check(typed: string): Promise<Certificate> {
    const code = readCode(typed);
    return (code && (await this.em.findOne(Certificate, { code }))) || refuse('NOT_FOUND');
  }

  /** The organisation as the host calls it, else the one department that all others belong to. */
  private async issuer(): Promise<LocalizedText | null> {
    const { organisation } = this.options;
    if (organisation) return { ja: organisation.ja, en: organisation.en ?? null };
    const [top, ...others] = await this.em.find(Department, { parent: null }, { limit: 2 });
    return top && others.length === 0 ? { ja: top.nameJa, en: top.nameEn ?? null } : null;
  }
}
