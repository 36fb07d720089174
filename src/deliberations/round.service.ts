import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { Blocker } from '../cases/blocker.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import type { CaseParty } from '../cases/party.entity.ts';
import { Challenge } from '../committees/challenge.entity.ts';
import { CompositionService } from '../committees/composition.service.ts';
import { type QuorumCalculation, quorumOf } from '../committees/quorum.rules.ts';
import { HearingBook } from '../hearings/hearing.book.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Transaction } from '../platform/transaction.ts';
import { BallotBox } from './ballot.box.ts';
import type { OpenRung, RoundKind } from './ballot.ts';
import { type Act, RoundBook } from './round.book.ts';
import { VoteRound } from './round.entity.ts';
import { openLadder, voteBlockers } from './round.rules.ts';
import type { Voter } from './voter.ts';
import { WorksheetService } from './worksheet.service.ts';

export interface VoteOpening {
  caseId: string;
  version: number;
  kind: RoundKind;
  presentIds: readonly string[];
}

/** Who could vote, who is there, and whether that is enough of them. */
interface Meeting {
  readonly entitled: readonly Voter[];
  readonly present: readonly Voter[];
  /** The seats of those who came after the hearing and have not read its record. */
  readonly unread: readonly number[];
  readonly quorum: QuorumCalculation;
}

/** The chair opens a vote: one round for each act that is not decided, or one for what follows from them. */
@Injectable()
export class RoundService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly composition: CompositionService,
    private readonly book: RoundBook,
    private readonly box: BallotBox,
    private readonly sheets: WorksheetService,
    private readonly hearings: HearingBook,
    private readonly notices: CaseNotices,
  ) {}

  @Transaction()
  async open(actor: Actor, { caseId, version, kind, presentIds }: VoteOpening): Promise<DisciplinaryCase> {
    const { matter } = await this.access.chair(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    const meeting = await this.meeting(matter, presentIds);
    const acts = await this.book.acts(matter);
    const [first] = await this.blockers(matter, kind, acts, meeting);
    if (first) refuse(first.code, first.params);
    if (kind === 'SANCTION') await this.sheets.freeze(matter);
    const ladder = kind === 'SANCTION' ? await this.ladder(matter, acts) : [];
    const about = kind === 'SANCTION' ? [null] : acts.filter(({ finding }) => finding === null);
    for (const act of about) await this.openOne(actor, matter, meeting, { kind, act, ladder });
    matter.touched();
    return matter;
  }

  /** What is missing before the chair can open a vote with these people in the room; with nobody named, with everybody who sits. */
  async missing(matter: DisciplinaryCase, kind: RoundKind, presentIds: readonly string[] | null): Promise<Blocker[]> {
    if (!matter.committeeRules) return [];
    const sits = (await this.composition.entitled(matter))
      .filter(({ clearedAt }) => clearedAt)
      .map(({ person }) => person.id);
    const meeting = await this.meeting(matter, presentIds ? sits.filter(id => presentIds.includes(id)) : sits);
    return this.blockers(matter, kind, await this.book.acts(matter), meeting);
  }

  private async openOne(
    actor: Actor,
    matter: DisciplinaryCase,
    { entitled, present, quorum }: Meeting,
    { kind, act, ladder }: { kind: RoundKind; act: Act | null; ladder: readonly OpenRung[] },
  ): Promise<void> {
    const id = newId();
    const keyId = await this.box.newKey(matter);
    const opened = { openedAt: this.clock.now(), openedBy: actor.id! };
    this.em.create(VoteRound, {
      id,
      case: matter,
      kind,
      allegation: act?.allegation ?? null,
      present,
      entitled,
      quorum,
      ladder,
      keyId,
      ...opened,
    });
    const { need, needExternal, externalPresent } = quorum;
    const counted = {
      entitled: entitled.length,
      present: present.length,
      need,
      external: externalPresent,
      needExternal,
    };
    for (const { personId } of present) await this.notices.wait(matter, personId, 'BALLOT', id);
    this.audit.done(actor, 'OPEN_VOTE', aboutCase(matter), { round: id, kind, ...counted });
  }

  /** Who sits and has declared, counted anew for each round: whoever was recused is no longer among them. NOT_ENTITLED for anybody else in the room. */
  private async meeting(matter: DisciplinaryCase, presentIds: readonly string[]): Promise<Meeting> {
    const entitled = await this.composition.entitled(matter);
    const ids = new Set(presentIds.map(id => id.toLowerCase()));
    const present = entitled.filter(({ person, clearedAt }) => clearedAt && ids.has(person.id));
    if (present.length < ids.size) refuse('NOT_ENTITLED');
    const externals = present.filter(({ external }) => external).length;
    const unread = await this.composition.unread(matter, present);
    return {
      entitled: entitled.map(voterOf),
      present: present.map(voterOf),
      unread: present.filter(({ id }) => unread.has(id)).map(({ seat }) => seat ?? 0),
      quorum: quorumOf(entitled.length, externals, present.length, await this.composition.rule(matter)),
    };
  }

  private async blockers(
    matter: DisciplinaryCase,
    kind: RoundKind,
    acts: readonly Act[],
    { quorum, unread }: Meeting,
  ): Promise<Blocker[]> {
    return voteBlockers({
      kind,
      state: matter.state,
      isOpen: (await this.book.openOnes(matter)).length > 0,
      isSanctioned: (await this.book.sanctionRound(matter)) !== null,
      acts,
      quorum: quorumBlockers(quorum),
      challenges: await this.em.count(Challenge, { case: matter, decidedAt: null }),
      unread,
      missingLines: kind === 'SANCTION' ? await this.sheets.missing(matter) : [],
    });
  }

  private async ladder(matter: DisciplinaryCase, acts: readonly Act[]): Promise<OpenRung[]> {
    const rules = (await matter.workRules?.loadOrFail()) ?? refuse('RULE_NOT_IN_FORCE', { kind: 'WORK_RULES' });
    const proven = acts.filter(({ finding }) => finding === 'PROVEN').map(({ allegation }) => allegation.offence);
    const notice = await this.hearings.lastNotice(matter);
    return openLadder(
      rules,
      proven,
      [matter.ceiling, notice?.maximum].filter(each => each != null),
    );
  }
}

const voterOf = ({ id, person, seat, external }: CaseParty): Voter => ({
  partyId: id,
  personId: person.id,
  seat: seat ?? 0,
  external,
});

function quorumBlockers({ missing, present, need, externalPresent, needExternal }: QuorumCalculation): Blocker[] {
  return missing ? [{ code: missing, params: { present, need, external: externalPresent, needExternal } }] : [];
}
