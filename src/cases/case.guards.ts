import { Injectable } from '@nestjs/common';

import { refuse } from '../kernel/refusal.ts';
import type { Blocker } from './blocker.ts';
import type { CaseMove } from './case.machine.ts';
import type { DisciplinaryCase } from './case.entity.ts';

/** What still stands in the way of a move, gathered by the folder whose move it is. */
type Guard = (matter: DisciplinaryCase) => Promise<readonly Blocker[]> | readonly Blocker[];

/** The guards of every move: what a use case must pass is what the browser shows as still missing. */
@Injectable()
export class CaseGuards {
  private readonly guards = new Map<CaseMove, Guard[]>();

  register(move: CaseMove, guard: Guard): void {
    this.guards.set(move, [...(this.guards.get(move) ?? []), guard]);
  }

  /** One guard after the other; what an earlier one misses comes first. */
  async blockers(matter: DisciplinaryCase, move: CaseMove): Promise<Blocker[]> {
    const all: Blocker[] = [];
    for (const guard of this.guards.get(move) ?? []) all.push(...(await guard(matter)));
    return all;
  }

  /** Refuses with the first thing that is missing. */
  async pass(matter: DisciplinaryCase, move: CaseMove): Promise<void> {
    const [first] = await this.blockers(matter, move);
    if (first) refuse(first.code, first.params);
  }
}
