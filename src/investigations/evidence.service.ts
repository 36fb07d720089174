import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Allegation } from '../cases/allegation.entity.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { checkConsent } from '../interviews/inspection.rules.ts';
import type { Consent, ThingOwner } from '../interviews/statement.entity.ts';
import { Clock } from '../kernel/clock.ts';
import { isId, newId } from '../kernel/id.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { Transaction } from '../platform/transaction.ts';
import { EvidenceItem, EvidenceLink } from './evidence.entity.ts';
import { whyNoEvidence } from './evidence.rules.ts';
import type { EvidenceClass, EvidenceKind } from './evidence.ts';
import { firstNaming } from './masking.rules.ts';
import { type NamedPerson, type Person, WitnessBook } from './witness.book.ts';

interface Words {
  title: string;
  text: string;
}

/** Something for the file, as somebody hands it in. */
export interface NewEvidence extends Words {
  id?: string | null;
  kind: EvidenceKind;
  adverse: boolean;
  confidentiality?: EvidenceClass | null;
  allegationIds: readonly string[];
  proofId?: string | null;
  witness?: NamedPerson | null;
  masked?: Words | null;
  inspection?: { owner: ThingOwner; consent: Consent; ruleReference?: string | null } | null;
  supersedes?: string | null;
}

/** What comes into the file of a case, once and for good. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly vault: CaseVault,
    private readonly witnesses: WitnessBook,
  ) {}

  /** By the secretariat or the investigator; the same id again is the same item. NEW_GROUNDS_AFTER_HEARING, SEALED, STALE. */
  @Transaction()
  async add(actor: Actor, caseId: string, version: number, input: NewEvidence): Promise<DisciplinaryCase> {
    const matter = await this.access.locked(actor, caseId, ['SECRETARY', 'INVESTIGATOR']);
    if (input.id && (await this.em.count(EvidenceItem, { id: input.id, case: matter })) > 0)
      return this.noted(actor, matter, input);
    const state = matter.returnState ?? matter.state;
    const no = whyNoEvidence(state, input.adverse);
    if (no) refuse(no, { state });
    if (matter.version !== version) refuse('STALE');
    if (input.confidentiality === 'MEDICAL' && (await this.access.hats(actor, matter, ['SECRETARY'])).length === 0)
      refuse('NOT_ENTITLED');
    await this.write(actor, matter, input);
    return this.noted(actor, matter, input);
  }

  /** In the caller's transaction, by somebody who may and when they may: the item, sealed, with the acts it is about. NO_CONSENT, MASK_NAMES_WITNESS { field }. */
  async write(actor: Actor, matter: DisciplinaryCase, input: NewEvidence): Promise<EvidenceItem> {
    const id = input.id ?? newId();
    const confidentiality = input.confidentiality ?? 'GENERAL';
    const witness = await this.witnessOf(matter, input);
    const masked = await this.maskOf(actor, matter, input, witness);
    const content = { ...written(input, ''), witness };
    const item = this.em.create(EvidenceItem, {
      id,
      case: matter,
      number: (await this.em.count(EvidenceItem, { case: matter, confidentiality })) + 1,
      confidentiality,
      kind: input.kind,
      adverse: input.adverse,
      content: await this.vault.seal(matter, 'evidence_items', { id }, content, 'content'),
      masked: masked && (await this.vault.seal(matter, 'evidence_items', { id }, masked, 'masked')),
      proof: input.proofId ? await this.uploaded(actor, input.proofId) : null,
      ...looked(input),
      supersedes: input.supersedes ? await this.replaced(matter, input.supersedes, confidentiality) : null,
      addedAt: this.clock.now(),
      addedBy: actor.id!,
    });
    for (const allegation of await this.acts(matter, input.allegationIds))
      this.em.create(EvidenceLink, { item, allegation });
    await this.em.flush(); // the next one counts it
    return item;
  }

  private async witnessOf(matter: DisciplinaryCase, { kind, witness }: NewEvidence): Promise<Person | null> {
    if (kind !== 'STATEMENT') return witness ? refuseField('witness', 'isEmpty') : null;
    const person = await this.witnesses.person(witness ?? refuseField('witness', 'isNotEmpty'), 'witness');
    return person.personId === matter.subject.id ? refuseField('witness', 'notTheSubject') : person;
  }

  /** As the subject reads it: a statement names none of those who spoke. */
  private async maskOf(actor: Actor, matter: DisciplinaryCase, { kind, masked }: NewEvidence, witness: Person | null) {
    if (!masked) return kind === 'STATEMENT' ? refuseField('masked', 'isNotEmpty') : null;
    const words = written(masked, 'masked.');
    const spoke = [...(await this.witnesses.among(actor, matter)), ...(witness ? [witness] : [])];
    const identities = await Promise.all(spoke.map(each => this.witnesses.identity(each)));
    const field = firstNaming({ ...words }, identities);
    return field ? refuse('MASK_NAMES_WITNESS', { field: `masked.${field}` }) : words;
  }

  private async acts(matter: DisciplinaryCase, ids: readonly string[]): Promise<Allegation[]> {
    const found = await this.em.find(Allegation, { id: { $in: ids.filter(isId) }, case: matter });
    return found.length === new Set(ids).size ? found : refuseField('allegationIds', 'exists');
  }

  private async uploaded(actor: Actor, id: string): Promise<Proof> {
    return (await this.em.findOne(Proof, { id, uploadedBy: actor.id })) ?? refuseField('proofId', 'exists');
  }

  /** Once: what replaced it can itself be replaced. */
  private async replaced(matter: DisciplinaryCase, id: string, confidentiality: EvidenceClass): Promise<EvidenceItem> {
    const found = await this.em.findOne(EvidenceItem, { id, case: matter, confidentiality });
    if (found && (await this.em.count(EvidenceItem, { supersedes: found })) > 0) refuse('ALREADY_DONE');
    return found ?? refuseField('supersedes', 'exists');
  }

  private noted(actor: Actor, matter: DisciplinaryCase, { kind, adverse }: NewEvidence): DisciplinaryCase {
    matter.touched();
    this.audit.done(actor, 'ADD_EVIDENCE', aboutCase(matter), { kind, adverse: Number(adverse) });
    return matter;
  }
}

const written = ({ title, text }: Words, field: '' | 'masked.'): Words => ({
  title: title.trim() || refuseField(`${field}title`, 'isNotEmpty'),
  text: text.trim() || refuseField(`${field}text`, 'isNotEmpty'),
});

/** What an inspection says of whose the thing was; nothing else has it. */
function looked({ kind, inspection }: NewEvidence) {
  if (kind !== 'INSPECTION') return inspection ? refuseField('inspection', 'isEmpty') : {};
  const { owner, consent, ruleReference } = inspection ?? refuseField('inspection', 'isNotEmpty');
  checkConsent(owner, consent, ruleReference ?? null);
  return { owner, consent, ruleReference: ruleReference?.trim() || null };
}
