import { Injectable } from '@nestjs/common';
import type { RawBuilder } from 'kysely';

import type { Actor } from '../access/actor.ts';
import { Calendar } from '../platform/calendar.ts';
import { sql } from '../platform/sql.ts';
import { csvLine, csvText } from './completion.csv.ts';
import { paths } from './export.query.ts';
import { makeUpCells, makeUpColumns } from './make-up.csv.ts';
import type { MakeUpExportQuery } from './make-up-export.inputs.ts';
import { failuresOf, roundOf, stateOf } from './make-up.query.ts';
import { ScopeQuery } from './scope.query.ts';
import type { Snapshot } from './snapshot.query.ts';

interface Line {
  number: string;
  name: string;
  department: string | null;
  line: string;
}

/** The make-up list as a file, by person in kana. */
@Injectable()
export class MakeUpLines {
  constructor(
    private readonly scopes: ScopeQuery,
    private readonly calendar: Calendar,
  ) {}

  async count(from: Snapshot, actor: Actor, asked: MakeUpExportQuery): Promise<number> {
    return from.count(await this.linesOf(actor, asked));
  }

  /** The lines, each with the words in it that somebody has named, a portion at a time. */
  async *read(from: Snapshot, actor: Actor, asked: MakeUpExportQuery): AsyncGenerator<Line[]> {
    yield* from.read<Line>(await this.linesOf(actor, asked));
  }

  private async linesOf(actor: Actor, asked: MakeUpExportQuery): Promise<RawBuilder<unknown>> {
    const { locale, state, ...filter } = asked;
    const round = roundOf(asked);
    const { people, assignments, moment } = await this.scopes.of(actor, { ...filter, standing: null });
    const cells = makeUpCells(moment, { zone: this.calendar.timeZone, locale });
    const line = csvLine(makeUpColumns.map(column => csvText(sql`(${cells[column]})::text`)));
    return sql`
      select ${cells.number} as number, ${cells.name} as name, ${cells.department} as department, ${line} as line
      from (${failuresOf(round, moment)}) f join shinrai.assignments a on a.id = f.assignment_id
      join ${moment.employees} e on e.id = a.employee_id join (${paths(locale, moment.departments)}) d on d.id = e.department_id
      where ${people} and ${assignments} and ${state ? stateOf(state, moment.fulfilledAt) : sql`true`}
      order by e.kana_key, e.id, a.part, a.id`;
  }
}
