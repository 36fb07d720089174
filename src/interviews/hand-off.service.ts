import { randomUUID } from 'node:crypto';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { changed, rows, sql } from '../platform/sql.ts';
import { isText, startAfter } from '../platform/start-after.ts';
import { Transaction } from '../platform/transaction.ts';
import { SealService } from '../sealing/seal.service.ts';
import type { Written } from './answer.rules.ts';
import { InterviewAmendment } from './amendment.entity.ts';
import type { FormSection } from './form.ts';
import { HandOff } from './hand-off.entity.ts';
import type { OpenedHandOff } from './hand-off.type.ts';
import type { Interview, InterviewSection } from './interview.entity.ts';
import { InterviewVault } from './vault.ts';

/** The heading under which it was written, and what was asked there: none of a survey. */
type Asked = Pick<FormSection, 'title' | 'questions'>;

/** What is handed over; all of it is sealed, also who reported. */
interface ProtectedReport extends Written, Asked {
  /** Null where nobody can tell. */
  reporterId: string | null;
}

interface Taken extends ProtectedReport {
  takenById: string;
}

const aboutHandOff = (id: string) => ({ recordType: 'HandOff', recordId: id });
const placeOf = (rowId: string) => ({ table: 'hand_offs', column: 'sealed', rowId });

/** The compartment of protected reports (公益通報): what comes in is read by those who handle reports alone. */
@Injectable()
export class HandOffService {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly seals: SealService,
    private readonly vault: InterviewVault,
    private readonly listed: ListedPeopleQuery,
  ) {}

  /** In the caller's transaction: takes a section out of the record. Of a sealed one it takes what was sealed. */
  async move(
    actor: Actor,
    interview: Interview,
    section: InterviewSection,
    { title, questions }: Asked,
    said: Written,
  ): Promise<void> {
    const found = interview.isOpen() ? said : await this.sealedIn(actor, interview, section);
    section.handOff(await this.take(actor, { ...found, title, questions, reporterId: interview.employee.id }));
  }

  /** In the caller's transaction, which removes the text from where it stood; tells the day, all that remains there. */
  async take(actor: Actor, report: ProtectedReport): Promise<LocalDate> {
    const taken: Taken = { ...report, takenById: actor.id! };
    const [id, handedOffOn] = [randomUUID(), this.calendar.today()];
    const keyId = await this.seals.newKey(aboutHandOff(id), 'DAY');
    const sealed = await this.seals.seal(keyId, placeOf(id), JSON.stringify(taken));
    this.em.create(HandOff, { id, keyId, sealed, handedOffOn });
    await this.shuffle();
    return handedOffOn;
  }

  /** All are written anew, in no order and by one transaction: neither tells with which interview each of them came. */
  private async shuffle(): Promise<void> {
    await this.em.flush();
    await rows(this.em, sql`select pg_advisory_xact_lock(hashtextextended('shinrai.hand_offs', 0))`);
    const all = sql`select id, key_id as "keyId" from shinrai.hand_offs order by gen_random_uuid()`;
    for (const { id, keyId } of await rows<Pick<HandOff, 'id' | 'keyId'>>(this.em, all)) {
      await changed(this.em, sql`update shinrai.hand_offs set id = id where id = ${id}`);
      await changed(this.em, sql`update shinrai.data_keys set epoch = epoch where id = ${keyId}`);
    }
  }

  async page({ first, after }: PageArgs): Promise<Connection<HandOff>> {
    const start = startAfter(after, isText);
    const day = start && (parseLocalDate(start.key) ?? refuseField('after', 'isCursor'));
    const older = day ? { $or: [{ handedOffOn: { $lt: day } }, { handedOffOn: day, id: { $lt: start.id } }] } : {};
    const orderBy = { handedOffOn: 'desc', id: 'desc' } as const;
    const [found, total] = await Promise.all([
      this.em.find(HandOff, older, { orderBy, limit: first + 1 }),
      this.em.count(HandOff, {}),
    ]);
    return toConnection(found, first, total, ({ handedOffOn, id }) => [handedOffOn, id]);
  }

  @Transaction()
  async open(actor: Actor, id: string): Promise<OpenedHandOff> {
    const found = (isId(id) && (await this.em.findOne(HandOff, { id }))) || refuse('NOT_FOUND');
    const text = { keyId: found.keyId, at: placeOf(id), bytes: found.sealed };
    const [opened] = await this.seals.open(actor, 'OPEN_HAND_OFF', aboutHandOff(id), [text]);
    const { reporterId, takenById, title, questions, answers, notes } = JSON.parse(opened!) as Taken;
    const people = await this.listed.people([...(reporterId ? [reporterId] : []), takenById]);
    return {
      id,
      title,
      questions: questions as OpenedHandOff['questions'],
      answers: [...answers],
      notes,
      reporter: reporterId ? people.get(reporterId)! : null,
      takenBy: people.get(takenById)!,
    };
  }

  /** What was sealed, and after it what corrected it since. */
  private async sealedIn(actor: Actor, interview: Interview, section: InterviewSection): Promise<Written> {
    if (!section.sealed) refuse('MOVE_NOT_ALLOWED', { move: 'HAND_OFF' });
    const amendments = await this.em.find(InterviewAmendment, { section }, { orderBy: { seq: 'asc' } });
    const opened = await this.vault.open(actor, interview, [
      { table: 'interview_sections', row: section, bytes: section.sealed },
      ...amendments.map(row => ({ table: 'interview_amendments', row, bytes: row.sealed }) as const),
    ]);
    const { answers, notes } = opened(section) as Written;
    const corrections = amendments.map(row => (opened(row) as { text: string }).text);
    return { answers, notes: [notes, ...corrections].filter(Boolean).join('\n\n') };
  }
}
