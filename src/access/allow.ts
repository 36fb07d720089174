import { type CanActivate, type ExecutionContext, Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import { Extensions, GqlExecutionContext } from '@nestjs/graphql';

import { refuse } from '../kernel/refusal.ts';
import { type Actor, isGranted } from './actor.ts';
import { ActorSource } from './actor-source.ts';
import type { Permission } from './permissions.ts';

const permissionKey = 'shinrai:permission';

/** Names the permission that a query, a mutation or a route needs; one without a name is refused to everybody. */
export const Allow = (permission: Permission) =>
  applyDecorators(Extensions({ permission }), SetMetadata(permissionKey, permission));

interface Door {
  name: string;
  permission: Permission | undefined;
  request: object;
}

/** The door that a call came through: a GraphQL root field (its permission stands in the schema) or an HTTP route. */
export function doorOf(context: ExecutionContext): Door {
  if (context.getType<string>() !== 'graphql') {
    const handler = context.getHandler();
    return {
      name: handler.name,
      permission: Reflect.getMetadata(permissionKey, handler) as Permission | undefined,
      request: context.switchToHttp().getRequest<object>(),
    };
  }
  const gql = GqlExecutionContext.create(context);
  const { parentType, fieldName } = gql.getInfo<{
    parentType: import('graphql').GraphQLObjectType;
    fieldName: string;
  }>();
  const { permission } = (parentType.getFields()[fieldName]?.extensions ?? {}) as { permission?: Permission };
  return { name: fieldName, permission, request: gql.getContext<{ req: object }>().req };
}

const actors = new WeakMap<object, Promise<Actor | null>>();

/** The actor whom the guard has let in, for the `@Me()` argument and the refusal filter. */
export const actorOfRequest = (request: object): Promise<Actor | null> => actors.get(request) ?? Promise.resolve(null);

/** Lets in only those whom the matrix names for this door. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly source: ActorSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { permission, request } = doorOf(context);
    const actor = await this.actorOf(request);
    if (permission !== undefined && isGranted(actor, permission)) return true;
    return actor === null ? refuse('UNAUTHENTICATED') : refuse('FORBIDDEN', { permission });
  }

  private actorOf(request: object): Promise<Actor | null> {
    const known = actors.get(request);
    if (known) return known;
    const asked = this.source.actorOf(request);
    actors.set(request, asked);
    return asked;
  }
}
