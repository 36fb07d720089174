import { MikroORM } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/core';
import type { INestApplicationContext, Type } from '@nestjs/common';

import { type Actor, EmployeeDirectory, newId } from '../../index.ts';
import { type Planned, planPeople } from './people.ts';
import { Chance } from './random.ts';
import { Past } from './time-travel.ts';

/** What the chapters of the demo company's story share. */
export class World {
  readonly chance = new Chance(1868);
  readonly people: readonly Planned[] = planPeople(this.chance);
  readonly past: Past;

  constructor(private readonly app: INestApplicationContext) {
    this.past = new Past(app);
  }

  get em(): EntityManager {
    return this.app.get(MikroORM).em.fork();
  }

  service<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** The employee as they would act through the API. */
  async actor(number: string): Promise<Actor> {
    const directory = this.service(EmployeeDirectory);
    const id = await directory.find(number);
    return (await directory.actor(id!, newId()))!;
  }
}
