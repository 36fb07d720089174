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
    const employeeId = await this.sessions.employeeOf(visit.token);
    const actor = employeeId === null ? null : await this.directory.actor(employeeId, visit.requestId);
    if (actor === null) visit.forget();
    return actor;
  }
}
