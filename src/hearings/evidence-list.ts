import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { FileReading } from '../investigations/file.reading.service.ts';

/** What the file holds, by its titles as the subject reads them once the notice is served. */
@Injectable()
export class EvidenceList {
  constructor(private readonly file: FileReading) {}

  async titles(actor: Actor, { id }: DisciplinaryCase): Promise<string[]> {
    const items = await this.file.masked(actor, { id, state: 'NOTICE_SERVED' });
    const replaced = new Set(items.map(({ supersedes }) => supersedes));
    return items.filter(({ number }) => !replaced.has(number)).map(({ title }) => title);
  }
}
