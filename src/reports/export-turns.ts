import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { refuse } from '../kernel/refusal.ts';
import { Snapshot } from './snapshot.query.ts';

/** How many files one server makes at once: each holds a connection and some memory for as long as its reader takes. */
const most = 3;

@Injectable()
export class ExportTurns {
  private taken = 0;

  constructor(private readonly em: EntityManager) {}

  /** A turn with a moment of the database; `end` gives both back. */
  async begin(): Promise<{ from: Snapshot; end: () => void }> {
    const giveBack = this.take();
    const from = await Snapshot.of(this.em).catch(error => {
      giveBack();
      throw error;
    });
    const end = (): void => {
      from.end();
      giveBack();
    };
    return { from, end };
  }

  /** A turn, to be given back exactly once. */
  private take(): () => void {
    if (this.taken >= most) refuse('BUSY');
    this.taken++;
    let isMine = true;
    return () => {
      if (isMine) this.taken--;
      isMine = false;
    };
  }
}
