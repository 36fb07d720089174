import {
  type Actor,
  type BallotChoice,
  BallotService,
  DecisionService,
  DeclarationService,
  DeliveryService,
  DetailService,
  EvidenceService,
  ExecutionService,
  FormationService,
  HearingNoticeService,
  HearingService,
  InvestigationService,
  ItemService,
  LetterService,
  AppealSchedule,
  ReferralService,
  RoundService,
  SubjectService,
  TwoPersonService,
  WorksheetService,
  newId,
  row,
  rows,
  sql,
} from '../../index.ts';
import { type Act, type Findings, notRetaliation, worksheet } from './case-words.ts';
import type { World } from './world.ts';

export const hr = '1003';
export const secretary = '1013';
export const legal = '1011';
const approver = '1014';
const investigator = '1005';
/** People from outside; the last one sits on no committee, and can hear an appeal. */
export const outside: readonly string[] = ['1101', '1102', '1103'];
/** The one who chairs first; the last two come from outside. */
const chair = '1008';
const seats: readonly string[] = [chair, '1009', '1010', ...outside.slice(0, 2)];

export interface Person {
  id: string;
  number: string;
}

/** One case of the demo company, step by step, each on its day and by whoever does it. */
export class Procedure {
  private readonly id = newId();

  constructor(
    private readonly world: World,
    private readonly subject: Person,
  ) {}

  async refer(daysAgo: number, act: Act): Promise<void> {
    const { past } = this.world;
    const knownOn = past.dayAt(daysAgo + 2);
    const allegations = [{ ...act, conductFrom: past.dayAt(daysAgo + 9), conductTo: knownOn }];
    const about = { subjectId: this.subject.id, track: 'EMPLOYEE' as const, knownOn, referrerIsSoleWitness: false };
    await past.on(daysAgo, async () => {
      const actor = await this.world.actor(hr);
      await this.service(ReferralService).draft(actor, { id: this.id, ...about, allegations });
      await this.service(ReferralService).refer(actor, this.id);
    });
  }

  async admit(daysAgo: number): Promise<void> {
    await this.by(secretary, daysAgo, actor => this.service(ReferralService).takeIn(actor, this.id));
    const reason = '行為の日に効力のある就業規則の事由に当たる可能性があり、事実を確かめる必要がある。';
    const proposal = await this.by(secretary, daysAgo, actor =>
      this.service(TwoPersonService).propose(actor, { caseId: this.id, act: 'ADMIT', reason, details: {} }),
    );
    await this.by(legal, daysAgo - 1, actor =>
      this.service(TwoPersonService).confirm(actor, proposal.id, notRetaliation),
    );
  }

  async investigate(daysAgo: number, { log, account, report }: Findings): Promise<void> {
    const person = await this.personOf(investigator);
    await this.by(secretary, daysAgo, async actor =>
      this.service(InvestigationService).appoint(actor, this.id, await this.version(), person),
    );
    const acts = await rows<{ id: string }>(
      this.world.em,
      sql`select id from shinrai.allegations where case_id = ${this.id}`,
    );
    const allegationIds = acts.map(({ id }) => id);
    const add = (kind: 'SYSTEM_LOG' | 'SUBJECT_ACCOUNT', words: Findings['log'], adverse: boolean) =>
      this.by(investigator, daysAgo - 2, async actor =>
        this.service(EvidenceService).add(actor, this.id, await this.version(), {
          kind,
          ...words,
          adverse,
          allegationIds,
        }),
      );
    await add('SYSTEM_LOG', log, true);
    await add('SUBJECT_ACCOUNT', account, false);
    await this.by(investigator, daysAgo - 4, async actor =>
      this.service(InvestigationService).report(actor, this.id, await this.version(), report),
    );
  }

  async seat(daysAgo: number): Promise<void> {
    const people = await Promise.all(seats.map(number => this.personOf(number)));
    await this.by(secretary, daysAgo, async actor =>
      this.service(FormationService).form(actor, {
        caseId: this.id,
        version: await this.version(),
        seats: people.map((personId, i) => ({ personId, chairOrder: i < 2 ? i + 1 : null })),
      }),
    );
    for (const number of seats)
      await this.by(number, daysAgo - 1, actor =>
        this.service(DeclarationService).declare(actor, { caseId: this.id, grounds: [] }),
      );
  }

  /** Told one day, heard on another, with nothing to add to what was written down. */
  async hear(toldDaysAgo: number, heardDaysAgo: number, said: string): Promise<void> {
    const heardAt = this.world.past.at(heardDaysAgo);
    await this.by(secretary, toldDaysAgo, async actor =>
      this.service(HearingNoticeService).serve(actor, {
        id: newId(),
        caseId: this.id,
        version: await this.version(),
        hearingAt: heardAt,
        place: '本社 8階 第2会議室',
        mode: 'IN_PERSON',
        maximum: 'SUSPENSION',
        rights: ['WRITTEN_STATEMENT', 'COMPANION', 'INSPECTION'],
        delivery: 'PORTAL',
      }),
    );
    const subject = this.service(SubjectService);
    await this.by(this.subject.number, toldDaysAgo - 1, actor => subject.acknowledge(actor, this.id));
    await this.by(this.subject.number, toldDaysAgo - 2, actor => subject.inspect(actor, this.id));
    await this.by(secretary, heardDaysAgo, actor => this.service(HearingService).open(actor, this.id));
    const presentIds = await Promise.all(seats.map(number => this.personOf(number)));
    await this.by(secretary, heardDaysAgo, async actor =>
      this.service(HearingService).record(actor, {
        id: newId(),
        caseId: this.id,
        version: await this.version(),
        outcome: 'ORAL_HELD',
        heldAt: heardAt,
        presentIds,
        subjectPresent: true,
        companionPresent: false,
        text: said,
      }),
    );
    await this.by(this.subject.number, heardDaysAgo - 1, actor => subject.comment(actor, this.id, null));
    await this.by(chair, heardDaysAgo - 2, actor => this.service(HearingService).close(actor, this.id));
  }

  async weigh(daysAgo: number): Promise<void> {
    for (const { line, text, weighs } of worksheet)
      await this.by(secretary, daysAgo, actor =>
        this.service(WorksheetService).save(actor, {
          caseId: this.id,
          line,
          revision: 0,
          patchId: newId(),
          text,
          weighs,
        }),
      );
  }

  /** Opened by the chair; the ballots in the order of the seats, as many as there are yet. */
  async vote(kind: 'FACTS' | 'SANCTION', daysAgo: number, choices: readonly BallotChoice[]): Promise<void> {
    const presentIds = await Promise.all(seats.map(number => this.personOf(number)));
    await this.by(chair, daysAgo, async actor =>
      this.service(RoundService).open(actor, { caseId: this.id, version: await this.version(), kind, presentIds }),
    );
    const { id: roundId } = await row<{ id: string }>(
      this.world.em,
      sql`select id from shinrai.vote_rounds where case_id = ${this.id} and kind = ${kind} order by opened_at desc limit 1`,
    );
    for (const [i, choice] of choices.entries())
      await this.by(seats[i]!, daysAgo, actor =>
        this.service(BallotService).cast(actor, { id: newId(), roundId, choice }),
      );
  }

  async decide(daysAgo: number, reasons: string, minutes: string): Promise<void> {
    await this.by(chair, daysAgo, async actor =>
      this.service(DecisionService).decide(actor, {
        caseId: this.id,
        version: await this.version(),
        reasons,
        minutes,
        dissents: [],
      }),
    );
    const { past } = this.world;
    const at = async () => ({ caseId: this.id, version: await this.version() });
    await this.by(secretary, daysAgo, async actor =>
      this.service(DetailService).set(actor, { ...(await at()), effectiveOn: past.dayAt(daysAgo - 2) }),
    );
    await this.by(secretary, daysAgo, async actor =>
      this.service(LetterService).draft(actor, { ...(await at()), plannedOn: past.dayAt(daysAgo - 2) }),
    );
    await this.by(approver, daysAgo - 1, async actor =>
      this.service(LetterService).approve(actor, { ...(await at()), notRetaliation }),
    );
    await this.by(secretary, daysAgo - 2, async actor =>
      this.service(DeliveryService).deliver(actor, { ...(await at()), method: 'PORTAL' }),
    );
    await this.by(this.subject.number, daysAgo - 2, actor => this.service(DeliveryService).acknowledge(actor, this.id));
  }

  /** Nobody appealed: it is final, carried out and closed. */
  async carryOut(daysAgo: number): Promise<void> {
    await this.world.past.on(daysAgo, () => this.service(AppealSchedule).becomeFinal(this.id));
    await this.by(hr, daysAgo, async actor =>
      this.service(ExecutionService).begin(actor, this.id, await this.version()),
    );
    const items = await rows<{ id: string; version: number }>(
      this.world.em,
      sql`select id, version from shinrai.execution_items where case_id = ${this.id} order by seq`,
    );
    const doneOn = this.world.past.dayAt(daysAgo - 3);
    for (const item of items)
      await this.by(hr, daysAgo - 3, actor =>
        this.service(ItemService).finish(actor, { ...item, doneOn, reference: '人事記録に記載' }),
      );
    await this.by(hr, daysAgo - 3, async actor =>
      this.service(ExecutionService).close(actor, this.id, await this.version()),
    );
  }

  private service<T>(type: new (...args: never[]) => T): T {
    return this.world.service(type as never);
  }

  private by<T>(number: string, daysAgo: number, act: (actor: Actor) => Promise<T>): Promise<T> {
    return this.world.past.on(daysAgo, async () => act(await this.world.actor(number)));
  }

  private async version(): Promise<number> {
    return (await row<{ version: number }>(this.world.em, sql`select version from shinrai.cases where id = ${this.id}`))
      .version;
  }

  private async personOf(number: string): Promise<string> {
    return (await row<{ id: string }>(this.world.em, sql`select id from shinrai.employees where number = ${number}`))
      .id;
  }
}
