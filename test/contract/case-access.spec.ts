import { readFile, writeFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';

import { Refused, type TestApp, startApp } from '../support/app.ts';
import { type CaseHouse, caseHouse, publishedRules } from '../support/cases.ts';
import { WholeCase } from '../support/whole-case.ts';

/** Each door shows one audience its own type of a case. */
const doors = [
  'case',
  'investigatedCase',
  'committeeCase',
  'panelCase',
  'mySubjectCase',
  'executionCase',
  'auditedCase',
  'referredCase',
  'reportedCase',
] as const;

/** Who looks: one of each kind. */
const people: Readonly<Record<string, string>> = {
  SECR: 'secretariat',
  LEG: 'legal',
  INV: 'investigator',
  K1: 'chair',
  K3: 'member',
  O1: 'outside member',
  K2: 'recused member',
  S2: 'substitute without a seat',
  R1: 'subject',
  HR1: 'HR, who referred it',
  HR2: 'HR',
  AUD: 'auditor',
  A1: 'panel member',
  WB: 'officer of the reporting line',
  SEC: 'security officer',
  W1: 'witness',
  ADM: 'system administrator',
  EMP: 'anybody else',
};

let app: TestApp;
let house: CaseHouse;
let schema: GraphQLSchema;
beforeAll(async () => {
  app = await startApp({ at: '2017-02-17T01:00:00Z' });
  house = await caseHouse(app);
  await publishedRules(app);
  schema = buildSchema(await readFile(new URL('../../schema.gql', import.meta.url), 'utf8'));
});
afterAll(() => app.close());

/** Everything that can be asked below a type, three levels deep. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter(({ args }) => args.length === 0)
    .map(field => `${field.name} ${selectionOf(field.type, depth - 1)}`);
  return `{ ${fields.join(' ')} }`;
}

const typeOf = (door: string) => getNamedType(schema.getQueryType()!.getFields()[door]!.type) as GraphQLObjectType;

const fieldsOf = (door: string) =>
  Object.values(typeOf(door).getFields()).filter(({ args }) => !args.some(arg => String(arg.type).endsWith('!')));

/** What somebody gets of each field: something (●), nothing in it (○), or what was destroyed (×); null when the case is not there for them. */
async function look(who: string, door: string, id: string): Promise<Record<string, string> | null> {
  const fields = fieldsOf(door).map(({ name, type }) => `${name} ${selectionOf(type, 2)}`);
  const ask = (what: string) => app.as(who)(`query ($id: ID!) { ${door}(id: $id) { ${what} } }`, { id });
  try {
    const found = await ask(fields.join(' '));
    return Object.fromEntries(Object.entries(found[door]).map(([name, value]) => [name, isNothing(value) ? '○' : '●']));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (['NOT_FOUND', 'FORBIDDEN', 'CONFLICT_DECLARATION_MISSING'].includes(error.code)) return null;
    if (error.code !== 'SHREDDED') throw error;
    const each = await Promise.all(fields.map(async field => markOf(await ask(field).catch(refusedAs('SHREDDED')))));
    return Object.fromEntries(fieldsOf(door).map(({ name }, i) => [name, each[i]!]));
  }

  function markOf(found: Record<string, object> | null): string {
    if (!found) return '×';
    return isNothing(Object.values(found[door]!)[0]) ? '○' : '●';
  }
}

const refusedAs =
  (code: string) =>
  (error: unknown): null => {
    if (error instanceof Refused && error.code === code) return null;
    throw error;
  };

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

describe('docs/case-access.md', () => {
  it('is what everybody gets at every stage (npm run schema writes it)', async () => {
    const page = await accessPage();
    const file = new URL('../../docs/case-access.md', import.meta.url);
    if (process.env['UPDATE_CONTRACTS']) await writeFile(file, page);
    expect(await readFile(file, 'utf8')).toBe(page);
  }, 600_000);
});

async function accessPage(): Promise<string> {
  const opened: string[] = [];
  const seen = new Map<string, string[]>();
  const matter = new WholeCase(app, house);
  const names = matter.stages().map(([name]) => name);
  for (const [stage, reach] of matter.stages()) {
    await reach();
    const { id } = matter;
    for (const door of doors) {
      const looks = await Promise.all(
        Object.keys(people).map(async who => [people[who]!, await look(who, door, id)] as const),
      );
      const through = looks.filter(([, got]) => got !== null);
      opened.push(`| ${stage} | ${door} | ${through.map(([who]) => who).join(', ') || 'nobody'} |`);
      for (const { name } of fieldsOf(door)) {
        const marks = new Set(through.map(([, got]) => got![name]!));
        const row = `${typeOf(door).name}.${name}`;
        seen.set(row, [...(seen.get(row) ?? []), [...marks].toSorted().join('/') || '–']);
      }
    }
  }
  return [
    '# Who sees what of a case, and when',
    '',
    'Asked of the API, for every field of every type in which a case is shown, by every kind of person, at every stage. ● there is something, ○ it is empty,',
    '× it was destroyed with its key, – the case or the field does not exist for anybody who comes through this door.',
    '',
    '| stage | door | who gets through |',
    '| --- | --- | --- |',
    ...opened,
    '',
    `| field | ${names.join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...[...seen].map(([field, marks]) => `| ${field} | ${marks.join(' | ')} |`),
    '',
  ].join('\n');
}
