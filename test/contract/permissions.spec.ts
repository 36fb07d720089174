import { readFile, writeFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';

import { Permission, permissions } from '../../src/access/permissions.ts';
import { Role } from '../../src/access/roles.ts';
import { AuditAction, actionOf } from '../../src/audit/audit-action.ts';
import { listOf } from '../../src/kernel/names.ts';
import { type TestServer, startServer } from '../server/support/server.ts';

let server: TestServer;
let schema: GraphQLSchema;
beforeAll(async () => {
  server = await startServer();
  schema = server.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => server.close());

type Door = GraphQLField<unknown, unknown>;
const queries = (): Door[] => Object.values(schema.getQueryType()!.getFields());
const mutations = (): Door[] => Object.values(schema.getMutationType()!.getFields());
const permissionOf = (door: Door) => door.extensions['permission'] as Permission | undefined;

describe('every door', () => {
  it('has a lock', () => {
    const open = [...queries(), ...mutations()].filter(door => permissionOf(door) === undefined);
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('has a description', () => {
    const silent = [...queries(), ...mutations()].filter(door => !door.description).map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('that changes something has its own audit action', () => {
    const nameless = mutations().filter(({ name }) => actionOf({ name, changes: true }) === AuditAction.READ);
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });
});

describe('docs/permissions.md', () => {
  it('is what the matrix and the schema say (npm run schema writes it)', async () => {
    const page = permissionsPage([...queries(), ...mutations()]);
    const file = new URL('../../docs/permissions.md', import.meta.url);
    if (process.env['UPDATE_CONTRACTS']) await writeFile(file, page);
    expect(await readFile(file, 'utf8')).toBe(page);
  });
});

/** Who may knock where, as a page: one table of the matrix, one of the doors. */
function permissionsPage(doors: Door[]): string {
  const roles = listOf(Role);
  const matrix = listOf(Permission)
    .filter(permission => permission !== 'PUBLIC')
    .map(
      permission =>
        `| ${permission} | ${roles.map(role => (permissions[permission].includes(role) ? '●' : '')).join(' | ')} |`,
    );
  const table = [...doors]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(door => `| \`${door.name}\` | ${permissionOf(door)} | ${door.description ?? ''} |`);
  return [
    '# Permissions',
    '',
    'Generated from `src/access/permissions.ts` and the schema. A role opens a door; which records are then seen is each',
    "module's `*.policy.ts`: a MANAGER sees the line below only, everybody sees what is their own, and what one may not see",
    'does not exist. Doors marked PUBLIC need nobody to be signed in.',
    '',
    '## Roles',
    '',
    `| permission | ${roles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(roles.length)}`,
    ...matrix,
    '',
    '## Doors',
    '',
    '| query or mutation | permission | what it does |',
    '| --- | --- | --- |',
    ...table,
    '',
  ].join('\n');
}
