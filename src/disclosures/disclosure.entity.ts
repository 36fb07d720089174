import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { Sanction } from '../rulesets/sanction.ts';

const DisclosureSchema = defineEntity({
  name: 'SanctionDisclosure',
  schema: 'shinrai',
  tableName: 'sanction_disclosures',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().unique(),
    offences: p.json().$type<readonly LocalizedText[]>(),
    sanction: p.string().$type<Sanction>(),
    /** In which it became final: 2017-03. */
    month: p.string(),
    shownFrom: p.date().$type<LocalDate>(),
    shownUntil: p.date().$type<LocalDate>(),
  },
  triggers: [appendOnly('sanction_disclosures')],
});

/** That somebody was sanctioned, as the company tells everybody for a while: what for and how, and nobody's name. */
export class SanctionDisclosure extends DisclosureSchema.class {}
DisclosureSchema.setClass(SanctionDisclosure);
