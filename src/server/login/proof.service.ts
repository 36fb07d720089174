import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { refuse, rows, sql } from '../../index.ts';
import { Credential } from './credential.entity.ts';
import { Hashing } from './hashing.ts';
import { type Attempt, ofAccount, ofAddress } from './throttle.rules.ts';
import { ThrottleService } from './throttle.service.ts';

/** Whether somebody knows the password of an account: counted first, then compared, outside any transaction. */
@Injectable()
export class ProofService {
  constructor(
    private readonly em: EntityManager,
    private readonly hashing: Hashing,
    private readonly throttle: ThrottleService,
  ) {}

  /** Refuses a wrong password and the one attempt too many. An account that does not exist takes as long. */
  async prove(attempt: Attempt, password: string): Promise<void> {
    await this.throttle.take(ofAccount(attempt), ofAddress(attempt));
    const credential = await this.em.fork().findOne(Credential, { employeeId: attempt.employeeId });
    const isRight = await this.hashing.matches(credential?.hash ?? null, password);
    if (!credential || !isRight || credential.isLocked) return this.wrong(attempt);
    const hash = this.hashing.isDated(credential.hash) ? await this.hashing.hash(password) : credential.hash;
    await rows(
      this.em,
      sql`update shinrai_login.credentials set wrong_guesses = 0, hash = ${hash}
          where employee_id = ${attempt.employeeId} and hash = ${credential.hash}`,
    );
    await this.throttle.forget(ofAccount(attempt));
    await this.throttle.giveBack(ofAddress(attempt));
  }

  private async wrong({ employeeId }: Attempt): Promise<never> {
    await rows(
      this.em,
      sql`update shinrai_login.credentials set wrong_guesses = wrong_guesses + 1 where employee_id = ${employeeId}`,
    );
    return refuse('WRONG_CREDENTIALS');
  }
}
