import { Injectable } from '@nestjs/common';

import { refuse } from '../kernel/refusal.ts';

/** How many files one server makes at once: each holds a connection and some memory for as long as its reader takes. */
const most = 3;

@Injectable()
export class ExportTurns {
  private taken = 0;

  /** A turn, to be given back exactly once. */
  take(): () => void {
    if (this.taken >= most) refuse('BUSY');
    this.taken++;
    let isMine = true;
    return () => {
      if (isMine) this.taken--;
      isMine = false;
    };
  }
}
