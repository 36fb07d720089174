import { defineEntity, p } from '@mikro-orm/core';

import { Allegation } from '../cases/allegation.entity.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseParty } from '../cases/party.entity.ts';
import type { QuorumCalculation } from '../committees/quorum.rules.ts';
import { appendOnly } from '../platform/append-only.ts';
import { identified } from '../platform/base.properties.ts';
import { frozenWhen } from '../platform/frozen.ts';
import type { OpenRung, RoundKind } from './ballot.ts';
import type { RoundResult, Voter } from './voter.ts';

/** What is written after the opening, each once. */
const later = `array['closed_at', 'result', 'voided_at', 'voided_by']`;

const VoteRoundSchema = defineEntity({
  name: 'VoteRound',
  schema: 'shinrai',
  tableName: 'vote_rounds',
  properties: {
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref(),
    kind: p.string().$type<RoundKind>(),
    /** FACTS: the act that it is about. */
    allegation: () => p.manyToOne(Allegation).ref().nullable().deleteRule('restrict'),
    openedAt: p.datetime(),
    openedBy: p.uuid(),
    /** Those in the room or on live video, named by the chair; each confirms it by casting. Nobody votes for somebody else. */
    present: p.json().$type<readonly Voter[]>(),
    entitled: p.json().$type<readonly Voter[]>(),
    quorum: p.json().$type<QuorumCalculation>(),
    /** SANCTION: what can be voted for, lightest first. */
    ladder: p.json().$type<readonly OpenRung[]>(),
    /** The data key of its ballots, and of nothing else; it is in the key store. */
    keyId: p.uuid(),
    closedAt: p.datetime().nullable(),
    /** The tally, without names. */
    result: p.json().$type<RoundResult>().nullable(),
    voidedAt: p.datetime().nullable(),
    /** The act of two that voided it; its reason is sealed there. */
    voidedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['case', 'openedAt'] }],
  triggers: [
    frozenWhen(
      'vote_rounds',
      ['update', 'delete'],
      `tg_op = 'DELETE' or old.closed_at is not null or old.voided_at is not null or (to_jsonb(new) - ${later}) is distinct from (to_jsonb(old) - ${later})`,
    ),
  ],
});

/** One vote of a committee: opened by the chair, closed by its last ballot, or void. */
export class VoteRound extends VoteRoundSchema.class {
  voterOf(personId: string | null): Voter | undefined {
    return this.present.find(voter => voter.personId === personId);
  }

  close(result: RoundResult, at: Date): void {
    this.closedAt = at;
    this.result = result;
  }

  void(proposalId: string, at: Date): void {
    this.voidedAt = at;
    this.voidedBy = proposalId;
  }
}
VoteRoundSchema.setClass(VoteRound);

const BallotSchema = defineEntity({
  name: 'Ballot',
  schema: 'shinrai',
  tableName: 'ballots',
  properties: {
    /** Made by the voter's browser: the same ballot sent again is the same. */
    ...identified,
    case: () => p.manyToOne(DisciplinaryCase).ref().index(),
    round: () => p.manyToOne(VoteRound).ref(),
    party: () => p.manyToOne(CaseParty).ref().deleteRule('restrict'),
    /** Under the key of the round, and as long as every other ballot. */
    sealed: p.blob(),
    /** SHA-256 of what is in it, with 32 bytes of chance: also in the log, and in the hand of the voter. */
    commitment: p.string(),
    castAt: p.datetime(),
  },
  uniques: [{ properties: ['round', 'party'] }],
  triggers: [appendOnly('ballots')],
});

/** What one member said in one round; final. */
export class Ballot extends BallotSchema.class {}
BallotSchema.setClass(Ballot);
