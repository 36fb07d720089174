import { defineEntity, p } from '@mikro-orm/core';

import type { Role } from '../../index.ts';

export interface DemoLogin {
  /** What they are to the company; those who hold no role of theirs, what they are to a case. */
  role: Role | 'OUTSIDE_MEMBER' | 'SUBJECT_OF_A_CASE';
  number: string;
  name: string;
}

const DemoCompanySchema = defineEntity({
  name: 'DemoCompany',
  schema: 'shinrai_login',
  tableName: 'demo_company',
  properties: {
    id: p.integer().primary().autoincrement(false),
    foundedAt: p.datetime(),
    /** Whoever still has the demo password has this very hash. */
    hash: p.string(),
    logins: p.json<DemoLogin[]>(),
  },
});

/** The mark of a database that was filled with the demo company: production refuses it. */
export class DemoCompany extends DemoCompanySchema.class {}
DemoCompanySchema.setClass(DemoCompany);
