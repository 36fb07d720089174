import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import type { ConflictGround, DeclarationResult } from './recusal.rules.ts';

const ConflictDeclarationSchema = defineEntity({
  name: 'ConflictDeclaration',
  schema: 'shinrai',
  tableName: 'conflict_declarations',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    person: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    at: p.datetime(),
    result: p.string().$type<DeclarationResult>(),
    /** Never that somebody reported it: that is a withdrawal like any other (recusal.rules.ts). */
    grounds: p.json<readonly ConflictGround[]>(),
    /** Sealed: what they say to it. */
    note: p.blob().nullable(),
  },
  triggers: [appendOnly('conflict_declarations')],
});

/** What somebody said of their own relation to a case, and what it came to (利害関係の申告). */
export class ConflictDeclaration extends ConflictDeclarationSchema.class {}
ConflictDeclarationSchema.setClass(ConflictDeclaration);
