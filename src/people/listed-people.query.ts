import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { LocalDate } from '../kernel/local-date.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import type { Employment } from './employment.ts';
import { departmentsAsOf, employeesAsOf } from './past-company.query.ts';

/** A department as a list has it: its row and no more. `Department` is one too. */
export interface ListedDepartment {
  id: string;
  version: number;
  code: string;
  name: LocalizedText;
  parentId: string | null;
  /** How many stand above it, where the list knows. */
  depth?: number;
}

/** A person as a list has them: what lists show is there, the rest is loaded when somebody asks for it (person.resolver.ts). */
export interface ListedPerson {
  id: string;
  version: number;
  number: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  email: string | null;
  employment: Employment;
  hiredOn: LocalDate;
  leftOn: LocalDate | null;
  locale: Locale;
  onLeave: boolean;
  department: ListedDepartment;
}

const department = sql`json_build_object('id', d.id, 'version', d.version, 'code', d.code,
  'name', json_build_object('ja', d.name_ja, 'en', d.name_en), 'parentId', d.parent_id)`;

/** Reads for lists, which change nothing and so need no unit of work: entities would cost many times the query. */
@Injectable()
export class ListedPeopleQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  /** These people, by their ids, as they stood before an instant; that the actor may see them is for the caller to know. */
  async people(ids: readonly string[], until: Date | null = null): Promise<Map<string, ListedPerson>> {
    const found = await rows<{ person: ListedPerson }>(
      this.em,
      sql`select ${this.person(until)} as person from ${employeesAsOf(until)} e where e.id = any(${ids}::uuid[])`,
    );
    return new Map(found.map(({ person }) => [person.id, person]));
  }

  /** Every department that there was before an instant, in no order. */
  async departments(until: Date | null = null): Promise<ListedDepartment[]> {
    const found = await rows<{ department: ListedDepartment }>(
      this.em,
      sql`select ${department} as department from ${departmentsAsOf(until)} d`,
    );
    return found.map(({ department }) => department);
  }

  /** The `ListedPerson` of an employee `e` of the same instant; whether they are on leave today is the rule of person.rules.ts, said to the database. */
  person(until: Date | null = null): RawBuilder<ListedPerson> {
    const today = this.calendar.today();
    return sql`json_build_object('id', e.id, 'version', e.version, 'number', e.number, 'familyName', e.family_name, 'givenName', e.given_name,
      'familyKana', e.family_kana, 'givenKana', e.given_kana, 'email', e.email, 'employment', e.employment, 'hiredOn', e.hired_on,
      'leftOn', e.left_on, 'locale', e.locale,
      'onLeave', exists (select from shinrai.leave_periods l
        where l.employee_id = e.id and l.revoked_at is null and l.starts_on <= ${today} and (l.ends_on is null or l.ends_on >= ${today})),
      'department', (select ${department} from ${departmentsAsOf(until)} d where d.id = e.department_id))`;
  }
}
