import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { refuseField } from '../kernel/refusal.ts';
import { isStorable } from './input.pipe.ts';

/** Which part of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many, 1–100. Required: a list never comes whole.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string | null;
}

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' }) endCursor!:
    | string
    | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The GraphQL type of a page of `node`s: `class PersonConnection extends ConnectionOf(PersonType, 'Person') {}`. */
export function ConnectionOf<T>(node: Type<T>, name: string) {
  @ObjectType(`${name}Edge`)
  class NodeEdge {
    @Field(() => String) cursor!: string;
    @Field(() => node) node!: T;
  }

  @ObjectType({ isAbstract: true })
  abstract class NodeConnection {
    @Field(() => [NodeEdge]) edges!: NodeEdge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many there are in all pages.' }) totalCount!: number;
  }
  return NodeConnection;
}

export type CursorKey = readonly (string | number | null)[];

export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key after which the page begins, or null for the first page; a cursor we did not make is refused. */
export function decodeCursor(after: string | null | undefined, length: number): CursorKey | null {
  if (after === null || after === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every(part => part === null || typeof part === 'number' || (typeof part === 'string' && isStorable(part)))
    )
      return key as CursorKey;
  } catch {
    // refused below, like any other cursor that is not ours
  }
  return refuseField('after', 'isCursor');
}

/** A page from rows that were fetched with `limit first + 1`, so that one more row tells of a next page. */
export function toConnection<T>(
  found: readonly T[],
  first: number,
  totalCount: number,
  keyOf: (node: T) => CursorKey,
): Connection<T> {
  const edges = found.slice(0, first).map(node => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    edges,
    totalCount,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
