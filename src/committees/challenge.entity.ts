import { defineEntity, p } from '@mikro-orm/core';

import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { Employee } from '../people/employee.entity.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { ChallengeChoice, ChallengeResult } from './challenge.rules.ts';

const decided = `array['result', 'decided_at']`;

const ChallengeSchema = defineEntity({
  name: 'Challenge',
  schema: 'shinrai',
  tableName: 'challenges',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    /** Who is challenged. */
    seat: () => p.manyToOne(CaseParty).ref().deleteRule('restrict'),
    by: () => p.manyToOne(Employee).ref().deleteRule('restrict'),
    bySubject: p.boolean(),
    at: p.datetime(),
    /** Sealed: why they would not be impartial. */
    reason: p.blob(),
    result: p.string().$type<ChallengeResult>().nullable(),
    decidedAt: p.datetime().nullable(),
    votes: () => p.oneToMany(ChallengeVote).mappedBy('challenge').orderBy({ at: 'asc', id: 'asc' }),
  },
  uniques: [{ properties: ['seat', 'by'] }],
  triggers: [
    frozenWhen(
      'challenges',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.decided_at is not null or (to_jsonb(new) - ${decided}) is distinct from (to_jsonb(old) - ${decided})`,
    ),
  ],
});

/** That somebody says of a member that they would not be impartial (忌避), and what the others decided. */
export class Challenge extends ChallengeSchema.class {
  decide(result: ChallengeResult, at: Date): void {
    this.result = result;
    this.decidedAt = at;
  }
}
ChallengeSchema.setClass(Challenge);

const ChallengeVoteSchema = defineEntity({
  name: 'ChallengeVote',
  schema: 'shinrai',
  tableName: 'challenge_votes',
  properties: {
    ...identified,
    challenge: () => p.manyToOne(Challenge).ref(),
    seat: () => p.manyToOne(CaseParty).ref().deleteRule('restrict'),
    choice: p.string().$type<ChallengeChoice>(),
    at: p.datetime(),
  },
  uniques: [{ properties: ['challenge', 'seat'] }],
  triggers: [appendOnly('challenge_votes')],
});

/** The named vote of another member on a challenge. */
export class ChallengeVote extends ChallengeVoteSchema.class {}
ChallengeVoteSchema.setClass(ChallengeVote);
