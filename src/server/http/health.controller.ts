import { MikroORM } from '@mikro-orm/core';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

/** For whoever watches over the server. */
@Controller()
export class HealthController {
  constructor(private readonly orm: MikroORM) {}

  /** The process answers; the database is not asked. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** The database answers within a second. */
  @Get('ready')
  async ready() {
    const answered = this.orm.em
      .getConnection()
      .execute('select 1')
      .then(
        () => true,
        () => false,
      );
    const late = new Promise<boolean>(resolve => setTimeout(resolve, 1000, false).unref());
    if (!(await Promise.race([answered, late]))) throw new ServiceUnavailableException();
    return { status: 'ready' };
  }
}
