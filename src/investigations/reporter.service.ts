import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import { DisciplinaryCase } from '../cases/case.entity.ts';
import { isEnded } from '../cases/case.machine.ts';
import { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import type { MyReport, Reporter } from './investigation.type.ts';
import { names } from './masking.rules.ts';
import { ReportedCases } from './reported-cases.query.ts';
import { CaseReporter, ReporterReading } from './reporter.entity.ts';
import { type NamedPerson, type Person, WitnessBook } from './witness.book.ts';

export interface NewReporter extends NamedPerson {
  id?: string | null;
  caseId: string;
  reportedOn: LocalDate;
}

type Seen = Pick<DisciplinaryCase, 'id'>;

const aboutReport = (id: string) => ({ recordType: 'Report', recordId: id });
const identityOf = (rowId: string) => ({ table: 'case_reporters', column: 'identity', rowId });

/** Who reported: written and read by the officers of the reporting line alone (公益通報者保護法12条). The log of this door names no case. */
@Injectable()
export class ReporterService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly audit: AuditService,
    private readonly seals: SealService,
    private readonly cases: ReportedCases,
    private readonly people: WitnessBook,
  ) {}

  /** The same id again is the same reporter. NOT_FOUND for a case about oneself. */
  @Transaction()
  async record(actor: Actor, input: NewReporter): Promise<DisciplinaryCase> {
    const matter = await this.cases.any(actor, input.caseId);
    const id = input.id ?? newId();
    if ((await this.em.count(CaseReporter, { id, case: matter })) === 0) await this.write(actor, matter, id, input);
    this.audit.done(actor, 'RECORD_REPORTER', aboutReport(id));
    return matter;
  }

  /** Everybody who reported what became this case. IDENTITY_NEED without a reason, which is kept. */
  @Transaction()
  async open(actor: Actor, caseId: string, reason: string): Promise<Reporter[]> {
    const matter = await this.cases.one(actor, caseId);
    const why = reason.trim() || refuse('IDENTITY_NEED');
    const found = await this.em.find(CaseReporter, { case: matter }, { orderBy: { reportedOn: 'asc', id: 'asc' } });
    return Promise.all(
      found.map(async reporter => {
        await this.noteReading(actor, reporter, why);
        const [text] = await this.seals.open(actor, 'OPEN_REPORTER', aboutReport(reporter.id), [sealed(reporter)]);
        const { id, reportedOn } = reporter;
        return { id, reportedOn, ...(await this.shown(JSON.parse(text!) as Person)) };
      }),
    );
  }

  /** For other folders, in their transaction: whether this person reported it. Nobody is shown anything. */
  async isReporter(matter: Seen, personId: string): Promise<boolean> {
    return (await this.identities(await this.em.find(CaseReporter, { case: matter.id }))).some(
      person => person.personId === personId,
    );
  }

  /** Whether a text tells who reported, by name in kanji or kana, by number or by e-mail. */
  async mentionsReporter(matter: Seen, text: string): Promise<boolean> {
    const reporters = await this.identities(await this.em.find(CaseReporter, { case: matter.id }));
    const known = await Promise.all(reporters.map(person => this.people.identity(person)));
    return known.some(identity => names(text, identity));
  }

  /** What somebody reported themselves: how far it has come, and nothing of the case. */
  @Transaction()
  async mine(actor: Actor): Promise<MyReport[]> {
    const found = await this.em.find(
      CaseReporter,
      {},
      { orderBy: { reportedOn: 'desc', id: 'desc' }, populate: ['case'] },
    );
    const reporters = await this.identities(found);
    return found
      .filter((_, i) => reporters[i]!.personId === actor.id)
      .map(row => ({
        status: isEnded(row.case.getEntity().state) ? ('CLOSED' as const) : ('UNDER_WAY' as const),
        reportedOn: row.reportedOn,
      }));
  }

  private async write(actor: Actor, { id: caseId }: Seen, id: string, input: NewReporter): Promise<void> {
    if (input.reportedOn > this.calendar.today()) refuseField('reportedOn', 'notInTheFuture');
    const person = await this.people.person(input, 'personId');
    const keyId = await this.seals.newKey(aboutReport(id), 'DAY');
    const identity = await this.seals.seal(keyId, identityOf(id), JSON.stringify(person));
    const { reportedOn } = input;
    const by = { recordedAt: this.clock.now(), recordedBy: actor.id! };
    this.em.create(CaseReporter, { id, case: caseId, keyId, identity, reportedOn, ...by });
    await this.em.flush();
  }

  private async noteReading(actor: Actor, reporter: CaseReporter, why: string): Promise<void> {
    const id = newId();
    const reason = await this.seals.seal(
      reporter.keyId,
      { table: 'reporter_readings', column: 'reason', rowId: id },
      why,
    );
    this.em.create(ReporterReading, { id, reporter, reason, at: this.clock.now(), by: actor.id! });
  }

  /** Opened by the program. The log has the same for a case that nobody reported, and names neither: from it nobody learns which was. */
  private async identities(reporters: readonly CaseReporter[]): Promise<Person[]> {
    const opened = await this.seals.open(system, 'CHECK_REPORTER', aboutReport(newId()), reporters.map(sealed));
    return opened.map(text => JSON.parse(text) as Person);
  }

  private async shown({ personId, name }: Person): Promise<Pick<Reporter, 'name' | 'number'>> {
    if (!personId) return { name: name ?? '', number: null };
    const { familyName, givenName, number } = await this.em.findOneOrFail(Employee, { id: personId });
    return { name: `${familyName} ${givenName}`, number };
  }
}

const sealed = ({ id, keyId, identity }: CaseReporter) => ({ keyId, at: identityOf(id), bytes: identity });
