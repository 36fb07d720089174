import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { belongsTo, worksHere } from '../../src/audiences/audience.query.ts';
import { type Audience, decidingFor, isCondition, nodesOf } from '../../src/audiences/audience.rules.ts';
import type { LocalDate } from '../../src/index.ts';
import { rows, sql } from '../../src/platform/sql.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type Colleague, company, meets } from '../support/audiences.ts';
import { publishedCourse } from '../support/courses.ts';

const today = '2026-11-22' as LocalDate;
const asOf = { day: today, timeZone: 'Asia/Tokyo' };

let app: TestApp;
let made: Awaited<ReturnType<typeof company>>;
beforeAll(async () => {
  app = await startApp();
  made = await company(app);
});
afterAll(() => app.close());

/** The numbers of those who belong, without the 3000. */
async function belonging(audience: Audience, day = today): Promise<number[]> {
  const found = await rows<{ number: string }>(
    app.nest.get(MikroORM).em.fork(),
    sql`select number from shinrai.employees e where ${worksHere(day)} and ${belongsTo(audience, { ...asOf, day })} order by number`,
  );
  return found.map(({ number }) => Number(number) - 3000);
}

const here = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13];
const without = (...some: number[]) => here.filter(each => !some.includes(each));

describe('a condition', () => {
  const id = (i: number) => made.colleagues[i]!.id;
  const cases: [string, () => Audience, number[]][] = [
    ['everybody who works here today', () => ({ all: [] }), here],
    ['nobody, where none of no conditions is met', () => ({ any: [] }), []],
    ['a department alone', () => ({ departments: { ids: [made.ids.sales], below: false } }), [1]],
    [
      'a department and all below',
      () => ({ departments: { ids: [made.ids.sales], below: true } }),
      [1, 3, 4, 6, 8, 9, 13],
    ],
    [
      'departments that overlap, each person once',
      () => ({ departments: { ids: [made.ids.sales, made.ids.sales1], below: true } }),
      [1, 3, 4, 6, 8, 9, 13],
    ],
    ['kinds of employment', () => ({ employments: ['OFFICER', 'CONTRACT'] }), [0, 2, 6, 8, 12]],
    ['a role that is granted', () => ({ roles: ['HR'] }), [1, 5]],
    ['a role that follows from the roster', () => ({ roles: ['MANAGER'] }), [0, 1, 2, 3, 8, 9]],
    ['one of two such roles', () => ({ roles: ['MANAGER', 'TRAINING_ADMIN'] }), [0, 1, 2, 3, 5, 8, 9]],
    ['the role of everybody', () => ({ roles: ['EMPLOYEE'] }), here],
    ['hired on the leap day or later', () => ({ hired: { from: '2024-02-29' as LocalDate } }), [2, 3, 4, 5, 8, 9]],
    ['hired by the leap day', () => ({ hired: { until: '2024-02-29' as LocalDate } }), [0, 1, 2, 6, 7, 8, 12, 13]],
    [
      'hired on that very day',
      () => ({ hired: { from: '2024-02-29' as LocalDate, until: '2024-02-29' as LocalDate } }),
      [2, 8],
    ],
    ['hired today', () => ({ hired: { from: today } }), [5]],
    ['reporting directly', () => ({ reportsTo: { id: id(0), below: false } }), [1, 2]],
    ['the whole line, without its head', () => ({ reportsTo: { id: id(0), below: true } }), [1, 2, 3, 4, 5, 6, 12, 13]],
    ['a line that is a circle', () => ({ reportsTo: { id: id(8), below: true } }), [9]],
    ['the line of somebody who left', () => ({ reportsTo: { id: id(10), below: false } }), [13]],
    [
      'having completed something',
      () => ({ completed: { activityKind: 'COURSE', activityId: made.courses[0]! } }),
      [0, 3, 6, 9, 12],
    ],
    [
      'having completed it since a day, which begins in the organisation’s zone',
      () => ({ completed: { activityKind: 'COURSE', activityId: made.courses[0]!, since: '2026-04-01' as LocalDate } }),
      [0, 6, 9],
    ],
    ['named people', () => ({ people: [id(4), id(10), id(11)] }), [4]],
    [
      'not somebody’s line: also those without a manager',
      () => ({ not: { reportsTo: { id: id(0), below: false } } }),
      without(1, 2),
    ],
    ['not a manager', () => ({ not: { roles: ['MANAGER'] } }), without(0, 1, 2, 3, 8, 9)],
    [
      'both of two',
      () => ({ all: [{ employments: ['REGULAR'] }, { departments: { ids: [made.ids.sales], below: true } }] }),
      [1, 4, 13],
    ],
    ['either of two', () => ({ any: [{ roles: ['HR'] }, { people: [id(7)] }] }), [1, 5, 7]],
  ];
  it.each(cases)('takes in %s', async (_, audience, numbers) => {
    expect(await belonging(audience())).toEqual(numbers);
  });

  it('is asked as of a day: who has come by then, and what was completed by its end', async () => {
    const completed: Audience = { completed: { activityKind: 'COURSE', activityId: made.courses[0]! } };
    expect(await belonging(completed, '2026-11-21' as LocalDate)).toEqual([0, 3, 9, 12]);
    expect(await belonging({ all: [] }, '2026-11-23' as LocalDate)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13]);
  });
});

describe('any tree', () => {
  it('takes in whom its words say, and leaves out exactly the others', async () => {
    await fc.assert(
      fc.asyncProperty(trees(), async audience => {
        const expected = made.colleagues.filter(who => who.isHere && decidingFor(audience, said(audience, who)).inside);
        const numbers = await belonging(audience);
        expect(numbers).toEqual(expected.map(({ number }) => Number(number) - 3000));
        expect(await belonging({ not: audience })).toEqual(without(...numbers));
      }),
      { numRuns: 150 },
    );
  });

  const said = (audience: Audience, who: Colleague) =>
    nodesOf(audience).flatMap(({ part }) => (isCondition(part) ? [meets(part, who)] : []));

  function trees(): fc.Arbitrary<Audience> {
    const { ids, courses, colleagues } = made;
    const some = <T>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 });
    const day = fc.option(
      fc.constantFrom('2024-02-28', '2024-02-29', '2026-04-01', '2026-11-22') as fc.Arbitrary<LocalDate>,
    );
    const person = fc.constantFrom(...colleagues.map(({ id }) => id));
    const condition: fc.Arbitrary<Audience> = fc.oneof(
      fc.record({ departments: fc.record({ ids: some(Object.values(ids)), below: fc.boolean() }) }),
      fc.record({ employments: some(['OFFICER', 'REGULAR', 'CONTRACT', 'DISPATCHED', 'CONTRACTOR'] as const) }),
      fc.record({ roles: some(['EMPLOYEE', 'MANAGER', 'HR', 'TRAINING_ADMIN', 'AUDITOR'] as const) }),
      fc.record({ hired: fc.record({ from: day, until: day }) }),
      fc.record({ reportsTo: fc.record({ id: person, below: fc.boolean() }) }),
      fc.record({
        completed: fc.record({
          activityKind: fc.constant('COURSE' as const),
          activityId: fc.constantFrom(...courses),
          since: day,
        }),
      }),
      fc.record({ people: some(colleagues.map(({ id }) => id)) }),
    );
    return fc.letrec<{ tree: Audience }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        condition,
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
      ),
    })).tree;
  }
});

const previewDocument = `query ($audience: AudienceInput!, $requirementId: ID, $group: AudienceGroup, $day: LocalDate, $first: Int! = 100, $after: String) {
  audiencePreview(audience: $audience, requirementId: $requirementId, group: $group, day: $day, first: $first, after: $after) {
    headcount inside outside owing isSweeping changes { added kept exempt released } audience { everyone nodes { id parent path kind } }
    people { totalCount edges { node { inside because person { number } } } pageInfo { hasNextPage endCursor } } } }`;
const preview = async (audience: object, rest: object = {}) =>
  (await app.as('3005')(previewDocument, { audience, ...rest })).audiencePreview;
const because = ({ people }: any): [number, number[]][] =>
  people.edges.map(({ node }: any) => [Number(node.person.number) - 3000, node.because]);

describe('a preview', () => {
  it('counts everybody once and tells of each which conditions decide', async () => {
    const audience = {
      all: [
        { departments: { ids: [made.ids.sales], below: true } },
        { any: [{ employments: ['REGULAR'] }, { roles: ['MANAGER'] }] },
        { not: { people: [made.colleagues[4]!.id] } },
      ],
    };
    const inside = await preview(audience);
    expect(inside).toMatchObject({ headcount: 12, inside: 5, outside: 7, owing: 5, isSweeping: false, changes: null });
    expect(inside.audience.nodes.map(({ kind }: any) => kind)).toEqual([
      'ALL',
      'DEPARTMENTS',
      'ANY',
      'EMPLOYMENTS',
      'ROLES',
      'NOT',
      'PEOPLE',
    ]);
    expect(because(inside).toSorted(([a], [b]) => a - b)).toEqual([
      [1, [1, 3, 6]],
      [3, [1, 4, 6]],
      [8, [1, 4, 6]],
      [9, [1, 4, 6]],
      [13, [1, 3, 6]],
    ]);
    const outside = await preview(audience, { group: 'OUTSIDE' });
    expect(outside.people.totalCount).toBe(7);
    expect(because(outside).toSorted(([a], [b]) => a - b)).toEqual([
      [0, [1]],
      [2, [1]],
      [4, [6]],
      [5, [1]],
      [6, [3, 4]],
      [7, [1]],
      [12, [1]],
    ]);
  });

  it('is read to the end, page by page', async () => {
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { people }: any = await preview({ all: [] }, { first: 5, after });
      seen.push(...because({ people }).map(([number]) => number));
      ({ endCursor: after, hasNextPage: more } = people.pageInfo);
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual(here);
  });

  it('asks for the number where an audience is nobody, everybody or most', async () => {
    const nobody = await preview({ people: [made.colleagues[10]!.id] });
    expect(nobody).toMatchObject({ inside: 0, isSweeping: true, people: { totalCount: 0 } });
    await expect(preview({ all: [] })).resolves.toMatchObject({ isSweeping: true, audience: { everyone: true } });
    await expect(preview({ hired: { from: '2024-02-29' } })).resolves.toMatchObject({ inside: 6, isSweeping: false });
    await expect(preview({ hired: { until: '2024-02-29' } })).resolves.toMatchObject({ inside: 8, isSweeping: true });
  });

  it('looks ahead to a day, and not back', async () => {
    await expect(preview({ all: [] }, { day: '2026-11-23' })).resolves.toMatchObject({ headcount: 12 });
    await expect(preview({ all: [] }, { day: '2026-11-21' })).rejects.toMatchObject({
      params: { fields: { day: ['notInThePast'] } },
    });
  });

  it('is not for everybody to ask', async () => {
    await expect(app.as('3007')(previewDocument, { audience: { all: [] } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('an audience that means nothing', () => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const deep = (levels: number): object => (levels === 1 ? { employments: ['REGULAR'] } : { not: deep(levels - 1) });
  const many = (count: number) => Array.from({ length: count }, () => ({ roles: ['HR'] }));
  it.each<[string, object, string, string]>([
    ['an empty list of conditions', { any: [] }, 'audience.any', 'arrayNotEmpty'],
    ['everybody within something else', { any: [{ all: [] }] }, 'audience.any[0].all', 'arrayNotEmpty'],
    ['no department', { departments: { ids: [], below: true } }, 'audience.departments.ids', 'arrayNotEmpty'],
    [
      'an unknown department, by its place',
      { all: [{ roles: ['HR'] }, { departments: { ids: [nobody], below: true } }] },
      'audience.all[1].departments.ids',
      'exists',
    ],
    ['what cannot be an id', { not: { people: ["'"] } }, 'audience.not.people', 'exists'],
    ['an unknown manager', { reportsTo: { id: nobody, below: true } }, 'audience.reportsTo.id', 'exists'],
    [
      'an unknown activity',
      { completed: { activityKind: 'COURSE', activityId: nobody } },
      'audience.completed.activityId',
      'exists',
    ],
    ['no kind of employment', { employments: [] }, 'audience.employments', 'arrayNotEmpty'],
    ['no role', { roles: [] }, 'audience.roles', 'arrayNotEmpty'],
    ['nobody by name', { people: [] }, 'audience.people', 'arrayNotEmpty'],
    ['more than a thousand by name', { people: Array(1001).fill(nobody) }, 'audience.people', 'arrayMaxSize'],
    ['no day', { hired: {} }, 'audience.hired', 'isDefined'],
    [
      'days in the wrong order',
      { hired: { from: '2026-04-02', until: '2026-04-01' } },
      'audience.hired.until',
      'notBeforeFrom',
    ],
    ['conditions six deep', deep(6), 'audience', 'maxDepth'],
    ['fifty-one conditions', { any: many(51) }, 'audience', 'maxConditions'],
  ])('is refused: %s', async (_, audience, field, rule) => {
    await expect(preview(audience)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { [field]: [rule] } },
    });
  });

  it('goes five deep and has fifty conditions, and no more', async () => {
    await expect(preview(deep(5))).resolves.toMatchObject({ headcount: 12 });
    await expect(preview({ any: many(50) })).resolves.toMatchObject({ inside: 2 });
  });

  it.each([[{}], [{ roles: ['HR'], employments: ['REGULAR'] }], [{ roles: null }]])(
    'has exactly one word: %j',
    async audience => {
      await expect(preview(audience)).rejects.toMatchObject({ message: expect.stringMatching(/OneOf|non-null/) });
    },
  );

  it('is refused, however deep it is nested', async () => {
    await expect(preview(deep(2000))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the audience of a requirement', () => {
  const draft = `mutation ($input: DraftRequirementInput!) { draftRequirement(input: $input) { id version } }`;
  const change = `mutation ($input: ChangeAudienceInput!) { changeAudience(input: $input) { id version audience { nodes { kind } } } }`;
  const read = `query ($id: ID!) { requirement(id: $id) { version audience { everyone nodes { id parent path kind below employments roles from until peopleCount
    departments { code } people(first: 2) { number } manager { number } activity { id title { ja } } } } } }`;
  const as = (document: string, variables: object) => app.as('3005')(document, variables as Record<string, unknown>);
  const rules = (id: string) =>
    app.sql('select version, audience from shinrai.requirement_rules where requirement_id = $1 order by version', [id]);
  let courseId: string;
  beforeAll(async () => {
    courseId = await publishedCourse(app, '3005', 'security');
  });
  const drafted = async (audience: object) =>
    (await as(draft, { input: { activityKind: 'COURSE', activityId: courseId, title: { ja: '年次研修' }, audience } }))
      .draftRequirement;

  it('is told with its names', async () => {
    const people = [2, 3, 4].map(i => made.colleagues[i]!.id);
    const { id } = await drafted({
      all: [
        { departments: { ids: [made.ids.sales], below: true } },
        { any: [{ reportsTo: { id: made.colleagues[0]!.id, below: false } }, { people }] },
        { not: { completed: { activityKind: 'COURSE', activityId: courseId, since: '2026-04-01' } } },
        { hired: { until: '2026-04-01' } },
      ],
    });
    const { requirement } = await as(read, { id });
    expect(requirement.audience.everyone).toBe(false);
    expect(requirement.audience.nodes).toMatchObject([
      { id: 0, parent: null, path: '', kind: 'ALL' },
      { id: 1, parent: 0, path: 'all[0]', kind: 'DEPARTMENTS', below: true, departments: [{ code: '100' }] },
      { id: 2, parent: 0, path: 'all[1]', kind: 'ANY' },
      { id: 3, parent: 2, path: 'all[1].any[0]', kind: 'REPORTS_TO', below: false, manager: { number: '3000' } },
      {
        id: 4,
        parent: 2,
        path: 'all[1].any[1]',
        kind: 'PEOPLE',
        peopleCount: 3,
        people: [{ number: '3002' }, { number: '3003' }],
      },
      { id: 5, parent: 0, path: 'all[2]', kind: 'NOT' },
      { id: 6, parent: 5, kind: 'COMPLETED', from: '2026-04-01', activity: { id: courseId, title: { ja: '基本' } } },
      { id: 7, parent: 0, kind: 'HIRED', from: null, until: '2026-04-01' },
    ]);
  });

  it('keeps what it said before, each from its version on', async () => {
    const { id } = await drafted({ roles: ['HR'] });
    const same = await as(change, { input: { id, version: 1, audience: { roles: ['HR'] } } });
    expect(same.changeAudience.version).toBe(1);
    const other = await as(change, { input: { id, version: 1, audience: { not: { roles: ['HR'] } } } });
    expect(other.changeAudience).toMatchObject({
      version: 2,
      audience: { nodes: [{ kind: 'NOT' }, { kind: 'ROLES' }] },
    });
    expect(await rules(id)).toEqual([
      { version: 1, audience: { roles: ['HR'] } },
      { version: 2, audience: { not: { roles: ['HR'] } } },
    ]);
    await expect(app.sql('delete from shinrai.requirement_rules')).rejects.toThrow(/append-only|permission denied/);
  });

  describe('that the ledger follows', () => {
    const schedule = {
      startsOn: today,
      firstDue: { basis: 'AFTER_ASSIGNMENT', period: { count: 60, unit: 'DAY' } },
    };
    const number = (i: number) => `${3000 + i}`;
    const owing = async (id: string): Promise<string[]> => {
      const found = await app.sql(
        `select number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
         where requirement_id = $1 and ended_at is null order by number`,
        [id],
      );
      return found.map(each => each.number);
    };
    const started = async (audience: object) => {
      const { id, version } = await drafted(audience);
      const { setSchedule } = await as(
        'mutation ($input: SetScheduleInput!) { setSchedule(input: $input) { version } }',
        {
          input: { id, version, schedule, sharesCompletions: false },
        },
      );
      const { owing: expected } = await preview(audience);
      const { startRequirement } = await as(
        'mutation ($input: StartRequirementInput!) { startRequirement(input: $input) { id version } }',
        { input: { id, version: setSchedule.version, expected } },
      );
      return startRequirement as { id: string; version: number };
    };

    it('shows who is added, kept, exempt and released, and does exactly that', async () => {
      const { id, version } = await started({ employments: ['REGULAR'] });
      expect(await owing(id)).toEqual([1, 4, 7, 13].map(number));
      await app.sql(
        `insert into shinrai.petitions (id, kind, state, employee_id, requirement_id, starts_on, ends_on, reason, requested_at, decided_at)
         values (gen_random_uuid(), 'EXEMPTION', 'GRANTED', $1, $2, '2026-11-01', '2027-03-31', '長期の出向', now(), now())`,
        [made.colleagues[3]!.id, id],
      );
      const audience = { departments: { ids: [made.ids.sales], below: true } };
      const seen = await preview(audience, { requirementId: id });
      expect(seen).toMatchObject({
        inside: 7,
        owing: 6,
        changes: { added: 3, kept: 3, exempt: 1, released: 1 },
      });
      const groups = { ADDED: [6, 8, 9], KEPT: [1, 4, 13], EXEMPT: [3], RELEASED: [7] };
      for (const [group, numbers] of Object.entries(groups))
        expect(because(await preview(audience, { requirementId: id, group })).toSorted(([a], [b]) => a - b)).toEqual(
          numbers.map(each => [each, [0]]),
        );

      const input = { id, version, audience };
      for (const expected of [undefined, 7])
        await expect(as(change, { input: { ...input, expected } })).rejects.toMatchObject({
          code: 'AUDIENCE_CHANGED',
          params: { actual: 6 },
        });
      expect(await owing(id)).toEqual([1, 4, 7, 13].map(number));
      await as(change, { input: { ...input, expected: seen.owing } });
      expect(await owing(id)).toEqual([1, 4, 6, 8, 9, 13].map(number));
    });

    it('may be nobody yet, if that is what was typed', async () => {
      const { id, version } = await started({ employments: ['REGULAR'] });
      const input = { id, version, audience: { people: [made.colleagues[11]!.id] } };
      await expect(as(change, { input: { ...input, expected: 1 } })).rejects.toMatchObject({ params: { actual: 0 } });
      await as(change, { input: { ...input, expected: 0 } });
      expect(await owing(id)).toEqual([]);
    });

    it('is no longer changed once it has ended', async () => {
      const { id, version } = await started({ roles: ['HR'] });
      const { endRequirement } = await as(
        'mutation ($input: EndRequirementInput!) { endRequirement(input: $input) { version } }',
        { input: { id, version } },
      );
      const input = { id, version: endRequirement.version, audience: { all: [] }, expected: 12 };
      await expect(as(change, { input })).rejects.toMatchObject({ code: 'ALREADY_ENDED' });
      await expect(preview({ all: [] }, { requirementId: id })).resolves.toMatchObject({ changes: null });
    });
  });
});
