import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';

import '../../src/index.ts';

type Target = abstract new () => unknown;

const storage = getMetadataStorage();
const { validationMetadatas } = storage as unknown as { validationMetadatas: ReadonlyMap<Target, unknown> };
const inputs = new Map([...validationMetadatas.keys()].map(input => [input.name, input]));

/** Read as minutes, and kept by nobody. */
const timesOfDay = ['OpenInterviewSlotsInput.from', 'OpenInterviewSlotsInput.until'];

/** Whether the checks of a field let no text pass that is longer than they say. */
const hasEnd = (input: Target, field: string): boolean =>
  storage
    .getTargetValidationMetadatas(input, '', true, false)
    .filter(({ propertyName }) => propertyName === field)
    .some(({ name, constraints }) =>
      name === 'isLength' ? constraints[1] !== undefined : ['maxLength', 'matches', 'isHash'].includes(name ?? ''),
    );

describe('every text that somebody may send', () => {
  it('has an end, so that 200 kB that were pasted by mistake are refused by their field', () => {
    const types = Object.values(buildSchema(readFileSync('schema.gql', 'utf8')).getTypeMap()).filter(isInputObjectType);
    const texts = types.flatMap(type => {
      const input = inputs.get(type.name);
      const fields = Object.values(type.getFields()).filter(field => getNamedType(field.type).name === 'String');
      return input
        ? fields.map(field => ({ name: `${type.name}.${field.name}`, ends: hasEnd(input, field.name) }))
        : [];
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ ends }) => !ends).map(({ name }) => name)).toEqual(timesOfDay);
  });
});
