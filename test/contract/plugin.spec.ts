import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver, defineEntity, p } from '@mikro-orm/postgresql';
import { Controller, Get, type INestApplication, Module } from '@nestjs/common';
import { ApplicationConfig } from '@nestjs/core';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';

import { ShinraiModule, shinraiEntities, shinraiOrmSettings } from '../../src/index.ts';
import { freshDatabase } from '../support/database.ts';

const Order = defineEntity({
  name: 'Order',
  tableName: 'orders',
  properties: { id: p.integer().primary(), note: p.string() },
});

@Resolver()
class OrderResolver {
  @Query(() => String)
  order(): string {
    return 'an order of the host';
  }

  @Query(() => String)
  broken(): string {
    throw new Error('the host’s own mistake');
  }
}

@Controller('orders')
class OrderController {
  @Get()
  list(): string[] {
    return ['an order of the host'];
  }
}

let app: INestApplication;
let address: string;
let database: { url: string; drop(): Promise<void> };

const ask = async (query: string) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: any; errors?: { message: string; extensions: { code: string } }[] };
};

/** A host on Express, with its own entities, doors and no guard, that knows nobody. */
beforeAll(async () => {
  database = await freshDatabase();

  @Module({
    imports: [
      MikroOrmModule.forRoot({
        driver: PostgreSqlDriver,
        clientUrl: database.url,
        entities: [Order, ...shinraiEntities],
        ...shinraiOrmSettings,
      }),
      GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, graphiql: false }),
      ShinraiModule.forRoot({ actorOf: async () => null }),
    ],
    providers: [OrderResolver],
    controllers: [OrderController],
  })
  class Host {}

  const module = await Test.createTestingModule({ imports: [Host] }).compile();
  app = module.createNestApplication({ logger: false });
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('the plugin in a foreign host', () => {
  it('brings no global guard, pipe, filter or interceptor', () => {
    const config = app.get(ApplicationConfig);
    expect([
      ...config.getGlobalGuards(),
      ...config.getGlobalPipes(),
      ...config.getGlobalFilters(),
      ...config.getGlobalInterceptors(),
      ...config.getGlobalRequestGuards(),
      ...config.getGlobalRequestPipes(),
      ...config.getGlobalRequestFilters(),
      ...config.getGlobalRequestInterceptors(),
    ]).toEqual([]);
  });

  it('leaves the host’s own doors open', async () => {
    expect((await ask('{ order }')).data).toEqual({ order: 'an order of the host' });
    expect(await (await fetch(`${address}/orders`)).json()).toEqual(['an order of the host']);
  });

  it('leaves the host’s own errors to the host', async () => {
    expect((await ask('{ broken }')).errors?.[0]).toMatchObject({ message: 'the host’s own mistake' });
  });

  it('keeps its own doors shut to whom the host does not know', async () => {
    expect((await ask('{ auditEvents(first: 1) { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
