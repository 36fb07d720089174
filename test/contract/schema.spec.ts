import { readFile, writeFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

import { type TestServer, startServer } from '../server/support/server.ts';

let server: TestServer;
let schema: GraphQLSchema;
beforeAll(async () => {
  server = await startServer();
  schema = lexicographicSortSchema(server.app.get(GraphQLSchemaHost).schema);
});
afterAll(() => server.close());

describe('schema.gql', () => {
  it('is the API as it stands (npm run schema writes it)', async () => {
    const file = new URL('../../schema.gql', import.meta.url);
    const printed = `# Generated from the code: npm run schema. Review it like code: this is the API.\n\n${printSchema(schema)}\n`;
    if (process.env['UPDATE_CONTRACTS']) await writeFile(file, printed);
    expect(await readFile(file, 'utf8')).toBe(printed);
  });

  it('keeps the names that others rely on', () => {
    const doors = { ...schema.getQueryType()!.getFields(), ...schema.getMutationType()!.getFields() };
    expect(Object.keys(doors)).toEqual(
      expect.arrayContaining([
        'logIn',
        'viewer',
        'importRoster',
        'myAssignments',
        'startAttempt',
        'answerQuestion',
        'submitAttempt',
        'completionByEmployee',
        'completionByDepartment',
      ]),
    );
  });
});
