import { Injectable } from '@nestjs/common';

import { type Actor, EmployeeDirectory } from '../../index.ts';
import { SessionService } from './session.service.ts';
import { visitOf } from './visit.ts';

/** Cookie → session → employee → actor. Whoever has left is nobody from that day on. */
@Injectable()
export class Identity {
  constructor(
    private readonly sessions: SessionService,
    private readonly directory: EmployeeDirectory,
  ) {}

  async actorOf(request: object): Promise<Actor | null> {
    const visit = visitOf(request);
    if (visit.token === null) return null;
    const actor = await this.directory.actor(this.sessions.employeeOf(visit.token), visit.requestId);
    if (actor === null) visit.forget();
    else await this.sessions.keepAlive(visit.token);
    return actor && { ...actor, device: visit.device };
  }
}
