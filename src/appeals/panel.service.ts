import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CaseAccess } from '../cases/case.access.ts';
import { type DisciplinaryCase, aboutCase } from '../cases/case.entity.ts';
import { CaseNotices } from '../cases/case.notices.ts';
import { CaseParty } from '../cases/party.entity.ts';
import { WitnessBook } from '../investigations/witness.book.ts';
import { Clock } from '../kernel/clock.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { AppealBook } from './appeal.book.ts';
import type { FormAppealPanelInput } from './appeal.inputs.ts';
import { involvedIn } from './involved.query.ts';
import { Originals } from './originals.ts';
import { type PanelMember, panelBlockers } from './panel.rules.ts';

/** Who hears an appeal: people who were not there. */
@Injectable()
export class PanelService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly access: CaseAccess,
    private readonly witnesses: WitnessBook,
    private readonly originals: Originals,
    private readonly book: AppealBook,
    private readonly notices: CaseNotices,
  ) {}

  /** All of them, the one who chairs first; named again, those who are not on the list any more leave. Once somebody has voted, only empty seats are filled. */
  @Transaction()
  async form(actor: Actor, { caseId, version, memberIds }: FormAppealPanelInput): Promise<DisciplinaryCase> {
    const matter = await this.access.secretary(actor, caseId);
    if (matter.version !== version) refuse('STALE');
    const appeal = await this.book.heard(matter);
    const members = await this.members([...new Set(memberIds)]);
    const [first] = panelBlockers(members, await this.involved(matter), await this.originals.parameters(matter));
    if (first) refuse(first.code, first.params);
    const now = await this.book.panel(matter);
    const hasBegun = (await this.book.votes(appeal)).length > 0;
    if (hasBegun && !now.every(party => stays(party, members))) refuse('COMMITTEE_PACKING');
    await this.seat(matter, members, now);
    matter.touched();
    this.audit.done(actor, 'FORM_APPEAL_PANEL', aboutCase(matter), {
      members: members.length,
      external: members.filter(({ external }) => external).length,
    });
    return matter;
  }

  /** In the order in which they are named; whoever is registered as from outside comes from there. */
  private async members(ids: readonly string[]): Promise<PanelMember[]> {
    const today = this.calendar.today();
    const people = await this.em.find(Employee, {
      id: { $in: ids },
      hiredOn: { $lte: today },
      $or: [{ leftOn: null }, { leftOn: { $gte: today } }],
    });
    return ids.map(id => {
      const person = people.find(each => each.id === id) ?? refuseField('memberIds', 'exists');
      return { id, external: person.employment === 'OUTSIDE' };
    });
  }

  private async involved(matter: DisciplinaryCase): Promise<Set<string>> {
    const witnesses = await this.witnesses.among(system, matter);
    const ids = witnesses.flatMap(({ personId }) => (personId ? [personId] : []));
    return new Set([...(await involvedIn(this.em, matter)), ...ids]);
  }

  private async seat(
    matter: DisciplinaryCase,
    members: readonly PanelMember[],
    now: readonly CaseParty[],
  ): Promise<void> {
    const at = this.clock.now();
    for (const party of now) if (!stays(party, members)) party.end('REPLACED', at);
    await this.em.flush(); // a seat is free before somebody else takes it
    for (const [i, { id, external }] of members.entries()) {
      const before = now.find(party => party.person.id === id);
      if (before && !before.untilAt) continue;
      // whoever had declared for another seat of this panel need not say it again
      const clearedAt = before?.clearedAt ?? null;
      const seat = { part: 'PANEL' as const, seat: i + 1, chairOrder: i + 1, external, fromAt: at, clearedAt };
      this.em.create(CaseParty, { case: matter, person: id, ...seat });
      await this.notices.wait(matter, id, 'PANEL', `${matter.id}:${at.toISOString()}`);
    }
  }
}

/** In the same seat as before. */
const stays = ({ person, external, seat }: CaseParty, members: readonly PanelMember[]): boolean =>
  seat !== null && members[seat! - 1]?.id === person.id && members[seat! - 1]?.external === external;
