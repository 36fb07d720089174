import { describe, expect, it } from '@jest/globals';

import {
  type AudienceDraft,
  type Said,
  type WholeNode,
  blank,
  draftOf,
  everybody,
  inputOf,
  isWhole,
  kinds,
} from './audience-draft.rules.ts';

const condition = (said: Said) => ({ key: JSON.stringify(said), said });
const regular = condition({ kind: 'EMPLOYMENTS', employments: ['REGULAR'] });
const managers = condition({ kind: 'ROLES', roles: ['MANAGER'] });
const undone = condition({ kind: 'COMPLETED', activity: 'COURSE/c', since: '', isDone: false });
const since = condition({ kind: 'HIRED', from: '2026-04-01', until: '' });

type Part = Partial<WholeNode> & Pick<WholeNode, 'kind' | 'parent'>;
const nothing = { below: null, employments: null, roles: null, from: null, until: null, peopleCount: null };
const nodes = (...parts: Part[]): WholeNode[] =>
  parts.map((part, id) => ({
    ...nothing,
    departments: null,
    people: null,
    manager: null,
    activity: null,
    id,
    ...part,
  }));
const said = (draft: AudienceDraft | null) => draft && inputOf(draft);

describe('a draft', () => {
  it('is everybody while it has no condition', () => {
    expect(inputOf(everybody)).toEqual({ all: [] });
    expect(isWhole(everybody)).toBe(true);
  });

  it('is whole once every condition says something', () => {
    for (const kind of kinds) expect(isWhole({ ...everybody, parts: [condition(blank(kind))] })).toBe(false);
    expect(isWhole({ ...everybody, parts: [regular], except: [managers] })).toBe(true);
    expect(isWhole({ ...everybody, parts: [{ key: 'g', joint: 'any', conditions: [] }] })).toBe(false);
    const backwards = condition({ kind: 'HIRED', from: '2026-04-02', until: '2026-04-01' });
    expect(isWhole({ ...everybody, parts: [backwards] })).toBe(false);
  });

  it.each<[string, AudienceDraft, object]>([
    [
      'all of them, without the excepted',
      { joint: 'all', parts: [regular, since], except: [managers] },
      { all: [{ employments: ['REGULAR'] }, { hired: { from: '2026-04-01' } }, { not: { roles: ['MANAGER'] } }] },
    ],
    [
      'one of them',
      { joint: 'any', parts: [regular, since], except: [] },
      { any: [{ employments: ['REGULAR'] }, { hired: { from: '2026-04-01' } }] },
    ],
    [
      'one of them, without the excepted',
      { joint: 'any', parts: [regular, since], except: [managers] },
      {
        all: [
          { any: [{ employments: ['REGULAR'] }, { hired: { from: '2026-04-01' } }] },
          { not: { roles: ['MANAGER'] } },
        ],
      },
    ],
    [
      'a group',
      { joint: 'all', parts: [regular, { key: 'g', joint: 'any', conditions: [managers, undone] }], except: [] },
      {
        all: [
          { employments: ['REGULAR'] },
          { any: [{ roles: ['MANAGER'] }, { not: { completed: { activityKind: 'COURSE', activityId: 'c' } } }] },
        ],
      },
    ],
  ])('says %s', (_, draft, input) => expect(inputOf(draft)).toEqual(input));
});

describe('the draft of a tree', () => {
  it('says the same again', () => {
    const tree = nodes(
      { kind: 'ALL', parent: null },
      { kind: 'EMPLOYMENTS', parent: 0, employments: ['REGULAR'] },
      { kind: 'ANY', parent: 0 },
      { kind: 'ROLES', parent: 2, roles: ['MANAGER'] },
      { kind: 'NOT', parent: 2 },
      { kind: 'COMPLETED', parent: 4, activity: { kind: 'COURSE', id: 'c', title: { ja: '基本', en: null } } },
      { kind: 'NOT', parent: 0 },
      { kind: 'PEOPLE', parent: 6, people: [{ id: 'p' }, { id: 'q' }] },
    );
    expect(said(draftOf(tree))).toEqual({
      all: [
        { employments: ['REGULAR'] },
        { any: [{ roles: ['MANAGER'] }, { not: { completed: { activityKind: 'COURSE', activityId: 'c' } } }] },
        { not: { people: ['p', 'q'] } },
      ],
    });
  });

  it('of a choice with exceptions is a choice', () => {
    const tree = nodes(
      { kind: 'ALL', parent: null },
      { kind: 'ANY', parent: 0 },
      { kind: 'ROLES', parent: 1, roles: ['HR'] },
      { kind: 'ROLES', parent: 1, roles: ['AUDITOR'] },
      { kind: 'NOT', parent: 0 },
      { kind: 'ROLES', parent: 4, roles: ['MANAGER'] },
    );
    expect(draftOf(tree)).toMatchObject({ joint: 'any', parts: { length: 2 }, except: { length: 1 } });
  });

  it('of a single condition, or its denial, has only that', () => {
    expect(draftOf(nodes({ kind: 'ROLES', parent: null, roles: ['HR'] }))).toMatchObject({ parts: { length: 1 } });
    const denied = nodes({ kind: 'NOT', parent: null }, { kind: 'ROLES', parent: 0, roles: ['HR'] });
    expect(draftOf(denied)).toMatchObject({ parts: [], except: { length: 1 } });
    expect(draftOf(nodes({ kind: 'ALL', parent: null }))).toEqual(everybody);
  });

  it('of a choice may have groups', () => {
    const tree = nodes(
      { kind: 'ANY', parent: null },
      { kind: 'ROLES', parent: 0, roles: ['HR'] },
      { kind: 'ALL', parent: 0 },
      { kind: 'ROLES', parent: 2, roles: ['MANAGER'] },
      { kind: 'EMPLOYMENTS', parent: 2, employments: ['REGULAR'] },
    );
    expect(said(draftOf(tree))).toEqual({
      any: [{ roles: ['HR'] }, { all: [{ roles: ['MANAGER'] }, { employments: ['REGULAR'] }] }],
    });
  });

  it('is none where it nests deeper', () => {
    const deep = nodes(
      { kind: 'ANY', parent: null },
      { kind: 'ALL', parent: 0 },
      { kind: 'ANY', parent: 1 },
      { kind: 'ROLES', parent: 2, roles: ['HR'] },
    );
    expect(draftOf(deep)).toBeNull();
    const inverse = nodes(
      { kind: 'NOT', parent: null },
      { kind: 'ALL', parent: 0 },
      { kind: 'ROLES', parent: 1, roles: ['HR'] },
    );
    expect(draftOf(inverse)).toBeNull();
  });
});
