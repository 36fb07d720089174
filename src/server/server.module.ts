import { MikroOrmModule } from '@mikro-orm/nestjs';
import { type DynamicModule, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';

import { type Clock, KeyFolder, ShinraiModule, systemClock } from '../index.ts';
import type { Config } from './config.ts';
import { graphqlConfig } from './graphql/graphql.config.ts';
import { HealthController } from './http/health.controller.ts';
import type { Write } from './http/log.ts';
import { Identity } from './login/identity.ts';
import { LoginSettings } from './login/login-settings.ts';
import { login } from './login/login.module.ts';
import { mailerOf } from './mail.ts';
import { ormConfig } from './orm.config.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly write: Write;
  readonly clock?: Clock;
  /** Whether it does background work; a command does not. */
  readonly background?: boolean;
  /** The built browser client. */
  readonly webFolder?: string;
}

/** Our own host of the plugin: what any host writes, and signing in. */
@Module({})
export class ServerModule {
  static of({ config, databaseUrl, write, clock = systemClock, background = true }: ServerOptions): DynamicModule {
    const mailer = mailerOf(config);
    const keyStore = new KeyFolder(config.keysFolder);
    return {
      module: ServerModule,
      imports: [
        MikroOrmModule.forRoot(ormConfig(databaseUrl)),
        GraphQLModule.forRoot(graphqlConfig(config.production, write)),
        ShinraiModule.forRootAsync({
          inject: [ModuleRef],
          useFactory: (modules: ModuleRef) => ({
            actorOf: request => modules.get(Identity, { strict: false }).actorOf(request as object),
            clock,
            timeZone: config.timeZone,
            publicUrl: config.publicUrl,
            background,
            keyStore,
            ...(mailer && { mailer }),
            ...(config.organisation && { organisation: config.organisation }),
          }),
        }),
      ],
      providers: [
        ...login,
        { provide: LoginSettings, useValue: { publicUrl: config.publicUrl } satisfies LoginSettings },
      ],
      controllers: [HealthController],
    };
  }
}
