import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault, type SealedText } from '../cases/case.vault.ts';
import { Employee } from '../people/employee.entity.ts';
import { Reading } from '../platform/transaction.ts';
import { EvidenceItem, InvestigationReport } from './evidence.entity.ts';
import { isOpenToSubject } from './evidence.rules.ts';
import type {
  AuditedEvidence,
  AuditedReport,
  CaseEvidence,
  InvestigationReportType,
  SubjectEvidence,
  WitnessType,
} from './investigation.type.ts';
import type { Content, Person } from './witness.book.ts';

type Seen = Pick<DisciplinaryCase, 'id'>;
type Words = Pick<Content, 'title' | 'text'>;

/** The file as each audience reads it (docs/case-access.md). Whoever holds the case has passed a door that shows it to them. */
@Injectable()
export class FileReading {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
  ) {}

  /** All of it, but what is medical. */
  @Reading()
  async full(actor: Actor, { id }: Seen): Promise<CaseEvidence[]> {
    const { items, opened } = await this.opened(actor, id, item => [contentOf(item)]);
    return Promise.all(
      items.map(async item => {
        const { title, text, witness } = opened<Content>(item, 'content')!;
        return {
          ...metadata(item),
          ...inspectionOf(item),
          title,
          text,
          witness: witness && (await this.shown(witness)),
        };
      }),
    );
  }

  /** As it was masked, while the subject can answer it. */
  @Reading()
  async masked(actor: Actor, { id, state }: Pick<DisciplinaryCase, 'id' | 'state'>): Promise<SubjectEvidence[]> {
    return isOpenToSubject(state) ? this.unnamed(actor, { id }) : [];
  }

  /** Without who gave a statement, nor what would tell. */
  @Reading()
  async unnamed(actor: Actor, { id }: Seen): Promise<SubjectEvidence[]> {
    const { items, opened } = await this.opened(actor, id, item => [item.masked ? maskedOf(item) : contentOf(item)]);
    return items.map(item => {
      const { title, text } = opened<Words>(item, item.masked ? 'masked' : 'content')!;
      const { adverse: _, ...told } = metadata(item);
      return { ...told, hasFile: hasFileForSubject(item), title, text };
    });
  }

  async audited({ id }: Seen): Promise<AuditedEvidence[]> {
    return (await this.items(id)).map(item => ({
      ...metadata(item),
      fileHash: item.proof?.getEntity().sha256 ?? null,
    }));
  }

  /** The last one; those before it stay in the database. */
  @Reading()
  async report(actor: Actor, { id }: Seen): Promise<InvestigationReportType | null> {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const row = await this.last(id);
    if (!row) return null;
    const text = { table: 'investigation_reports', row, column: 'text', bytes: row.text };
    const opened = await this.vault.open(actor, matter, [text]);
    return { ...hashOf(row), text: opened(row, 'text') ?? '' };
  }

  async reportHash({ id }: Seen): Promise<AuditedReport | null> {
    const row = await this.last(id);
    return row && hashOf(row);
  }

  private async opened(actor: Actor, id: string, parts: (item: EvidenceItem) => SealedText[]) {
    const matter = await this.em.findOneOrFail(DisciplinaryCase, { id });
    const items = await this.items(id);
    return { items, opened: await this.vault.open(actor, matter, items.flatMap(parts)) };
  }

  private items(id: string): Promise<EvidenceItem[]> {
    const populate = ['links.allegation', 'proof', 'supersedes'] as const;
    return this.em.find(
      EvidenceItem,
      { case: id, confidentiality: 'GENERAL' },
      // nothing of it is changed here: the log's flush need not look through every sealed text
      { orderBy: { number: 'asc' }, populate, disableIdentityMap: true },
    );
  }

  private last(id: string): Promise<InvestigationReport | null> {
    return this.em.findOne(InvestigationReport, { case: id }, { orderBy: { reportedAt: 'desc', id: 'desc' } });
  }

  private async shown({ personId, name }: Person): Promise<WitnessType> {
    if (!personId) return { name: name ?? '', number: null };
    const { familyName, givenName, number } = await this.em.findOneOrFail(Employee, { id: personId });
    return { name: `${familyName} ${givenName}`, number };
  }
}

/** A file is as it was handed in: nobody masks what a picture shows. */
export const hasFileForSubject = ({ proof, masked }: EvidenceItem): boolean => Boolean(proof) && !masked;

const contentOf = (row: EvidenceItem) => ({ table: 'evidence_items', row, column: 'content', bytes: row.content });
const maskedOf = (row: EvidenceItem) => ({ table: 'evidence_items', row, column: 'masked', bytes: row.masked ?? null });
const metadata = (item: EvidenceItem) => ({
  id: item.id,
  number: item.number,
  kind: item.kind,
  adverse: item.adverse,
  allegations: item.links
    .getItems()
    .map(({ allegation }) => allegation.getEntity().seq)
    .toSorted((a, b) => a - b),
  supersedes: item.supersedes?.getEntity().number ?? null,
  hasFile: Boolean(item.proof),
  addedAt: item.addedAt,
});
const inspectionOf = ({ owner, consent, ruleReference }: EvidenceItem) => ({
  inspection: owner && consent ? { owner, consent, ruleReference: ruleReference ?? null } : null,
});
const hashOf = ({ id, sha256, reportedAt }: InvestigationReport) => ({ id, sha256, reportedAt });
