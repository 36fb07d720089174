import { Injectable } from '@nestjs/common';

import { system } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { names } from '../investigations/masking.rules.ts';
import { ReporterService } from '../investigations/reporter.service.ts';
import { WitnessBook } from '../investigations/witness.book.ts';

/** Who must not be named to the subject: whoever reported it, and whoever was heard as a witness. Which of them it was nobody is told. */
@Injectable()
export class Unnamed {
  constructor(
    private readonly reporters: ReporterService,
    private readonly witnesses: WitnessBook,
  ) {}

  /** In the caller's transaction. */
  async areNamedIn(matter: DisciplinaryCase, text: string): Promise<boolean> {
    if (await this.reporters.mentionsReporter(matter, text)) return true;
    const heard = await this.witnesses.among(system, matter);
    const others = heard.filter(({ personId }) => personId !== matter.subject.id);
    const known = await Promise.all(others.map(person => this.witnesses.identity(person)));
    return known.some(identity => names(text, identity));
  }
}
