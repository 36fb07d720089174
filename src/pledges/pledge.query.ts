import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { ListedPeopleQuery } from '../people/listed-people.query.ts';
import { PersonQuery } from '../people/person.query.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, toConnection } from '../platform/connection.ts';
import { row, rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { PledgeKind, PledgeMethod } from './pledge-kind.ts';
import { type PledgeEventKind, breachOf, movesOf, stateOf } from './pledge.machine.ts';
import type { PledgesArgs, PledgeType } from './pledge.type.ts';

interface PledgeRow {
  id: string;
  kind: PledgeKind;
  version: {
    id: string;
    number: number;
    title: LocalizedText;
    terms: LocalizedText[];
    writtenAt: string;
    publishedAt: string;
    writtenBy: string | null;
    reviewedBy: string | null;
  };
  employeeId: string | null;
  outsiderName: string | null;
  outsiderOrganisation: string | null;
  method: PledgeMethod;
  locale: Locale;
  textHash: string;
  givenOn: LocalDate;
  place: string | null;
  takenBy: string | null;
  recordedAt: string;
  hasScan: boolean;
  expiresOn: LocalDate | null;
  events: {
    id: string;
    kind: PledgeEventKind;
    at: string;
    by: string | null;
    hasNote: boolean;
    hasEvidence: boolean;
  }[];
}

const columns = sql`p.id, f.kind, json_build_object('id', v.id, 'number', v.number, 'title', v.title, 'terms', v.terms,
    'writtenAt', v.written_at, 'publishedAt', v.published_at, 'writtenBy', v.written_by, 'reviewedBy', v.reviewed_by) as version,
  p.employee_id as "employeeId", p.outsider_name as "outsiderName", p.outsider_organisation as "outsiderOrganisation",
  p.method, p.locale, p.text_hash as "textHash", p.given_on as "givenOn", p.place, p.taken_by as "takenBy",
  p.recorded_at::text as "recordedAt", p.scan_id is not null as "hasScan", p.expires_on as "expiresOn",
  (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'by', e.by, 'hasNote', e.note is not null,
    'hasEvidence', e.evidence_id is not null) order by e.at, e.id), '[]')
   from shinrai.pledge_events e where e.pledge_id = p.id) as events`;
const pledges = sql`shinrai.pledges p join shinrai.pledge_form_versions v on v.id = p.form_version_id join shinrai.pledge_forms f on f.id = v.form_id`;

@Injectable()
export class PledgeQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly people: PersonQuery,
    private readonly listed: ListedPeopleQuery,
  ) {}

  async one(actor: Actor, id: string): Promise<PledgeType> {
    const found = isId(id)
      ? await rows<PledgeRow>(this.em, sql`select ${columns} from ${pledges} where p.id = ${id}`)
      : [];
    return (await this.typed(actor, found))[0] ?? refuse('NOT_FOUND');
  }

  /** The latest recorded first. */
  async page(actor: Actor, { first, after, personId, formId }: PledgesArgs): Promise<Connection<PledgeType>> {
    const person = personId ? await this.people.visible(actor, personId) : null;
    if (formId && !isId(formId)) refuse('NOT_FOUND');
    const start = startAfter(after, isInstant);
    const where = sql`${person ? sql`p.employee_id = ${person.id}` : sql`true`} and ${formId ? sql`f.id = ${formId}` : sql`true`}`;
    const later = start ? sql`(p.recorded_at, p.id) < (${start.key}::timestamptz, ${start.id}::uuid)` : sql`true`;
    const [found, { count }] = await Promise.all([
      rows<PledgeRow>(
        this.em,
        sql`select ${columns} from ${pledges} where ${where} and ${later} order by p.recorded_at desc, p.id desc limit ${first + 1}`,
      ),
      row<{ count: number }>(this.em, sql`select count(*)::int as count from ${pledges} where ${where}`),
    ]);
    const page = toConnection(found, first, count, ({ recordedAt, id }) => [recordedAt, id]);
    const nodes = await this.typed(actor, found.slice(0, first));
    return { ...page, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
  }

  private async typed(actor: Actor, found: readonly PledgeRow[]): Promise<PledgeType[]> {
    const ids = found.flatMap(({ employeeId, takenBy, events }) => [
      employeeId,
      takenBy,
      ...events.map(({ by }) => by),
    ]);
    const people = await this.listed.people([...new Set(ids.filter(id => id !== null))]);
    const person = (id: string | null) => (id ? (people.get(id) ?? null) : null);
    const today = this.calendar.today();
    return found.map(({ version, employeeId, takenBy, recordedAt, events, ...pledge }) => {
      const story = { events, expiresOn: pledge.expiresOn };
      return {
        ...pledge,
        formVersion: { ...version, writtenAt: new Date(version.writtenAt), publishedAt: new Date(version.publishedAt) },
        person: person(employeeId),
        takenBy: person(takenBy),
        recordedAt: new Date(recordedAt),
        events: events.map(({ at, by, ...event }) => ({ ...event, at: new Date(at), by: person(by) })),
        state: stateOf(story, today),
        breach: breachOf(story),
        moves: employeeId !== null && employeeId === actor.id ? [] : movesOf(story, today, actor.id),
      };
    });
  }
}
