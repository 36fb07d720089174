import { defineEntity, p } from '@mikro-orm/core';

import { Allegation } from '../cases/allegation.entity.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { Consent, ThingOwner } from '../interviews/statement.entity.ts';
import { Proof } from '../petitions/proof.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { EvidenceClass, EvidenceKind } from './evidence.ts';

const EvidenceItemSchema = defineEntity({
  name: 'EvidenceItem',
  schema: 'shinrai',
  tableName: 'evidence_items',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    /** Within its class, from 1: what is medical leaves no gap in what others read. */
    number: p.smallint(),
    confidentiality: p.string().$type<EvidenceClass>(),
    kind: p.string().$type<EvidenceKind>(),
    /** It speaks against the subject. */
    adverse: p.boolean(),
    /** Sealed: its title, its text, and whose statement it is. */
    content: p.blob(),
    /** Sealed: title and text as the subject reads them, where that is not how they stand. */
    masked: p.blob().nullable(),
    proof: () => p.manyToOne(Proof).ref().nullable().deleteRule('restrict'),
    /** Of an inspection: whose the thing was, and what allowed the look at it. */
    owner: p.string().$type<ThingOwner>().nullable(),
    consent: p.string().$type<Consent>().nullable(),
    ruleReference: p.string().nullable(),
    /** It stands in the place of another one, which stays. */
    supersedes: () => p.oneToOne(EvidenceItem).ref().owner().nullable().deleteRule('restrict'),
    addedAt: p.datetime(),
    addedBy: p.uuid(),
    links: () => p.oneToMany(EvidenceLink).mappedBy('item'),
  },
  uniques: [{ properties: ['case', 'confidentiality', 'number'] }],
  triggers: [appendOnly('evidence_items')],
});

/** One thing in the file of a case (証拠). */
export class EvidenceItem extends EvidenceItemSchema.class {}
EvidenceItemSchema.setClass(EvidenceItem);

const EvidenceLinkSchema = defineEntity({
  name: 'EvidenceLink',
  schema: 'shinrai',
  tableName: 'evidence_links',
  properties: {
    ...identified,
    item: () => p.manyToOne(EvidenceItem).ref(),
    allegation: () => p.manyToOne(Allegation).ref().index().deleteRule('restrict'),
  },
  uniques: [{ properties: ['item', 'allegation'] }],
  triggers: [appendOnly('evidence_links')],
});

/** Which act it is about. */
export class EvidenceLink extends EvidenceLinkSchema.class {}
EvidenceLinkSchema.setClass(EvidenceLink);

const InvestigationReportSchema = defineEntity({
  name: 'InvestigationReport',
  schema: 'shinrai',
  tableName: 'investigation_reports',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    /** Sealed. */
    text: p.blob(),
    /** Of the text: what stays when the text is gone. */
    sha256: p.string(),
    reportedAt: p.datetime(),
    reportedBy: p.uuid(),
  },
  triggers: [appendOnly('investigation_reports')],
});

/** What an investigator found; a case that came back gets another one. */
export class InvestigationReport extends InvestigationReportSchema.class {}
InvestigationReportSchema.setClass(InvestigationReport);
