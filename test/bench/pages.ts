import type { Call } from './client.ts';

/** What a page asks of the product, and the same of the floor. */
export interface Page {
  name: string;
  /** Who asks. */
  by: 'HR' | 'TRAINER' | 'LEARNERS';
  product: Call;
  floor: Call;
  /** How many rows an answer has, so that both are seen to give the same. */
  rows: { product(bytes: Buffer): number; floor(bytes: Buffer): number };
}

export interface Subject {
  today: string;
  /** Two months ago. */
  past: string;
  cycle: number;
  /** A department with some sections below it. */
  department: string;
  /** The learner, by id. */
  employee: string;
  /** A course that most have passed. */
  course: string;
}

const json = { 'content-type': 'application/json' };
const post = (path: string, content: object): Call => ({ path, headers: json, body: JSON.stringify(content) });
const parsed = (bytes: Buffer): any => JSON.parse(bytes.toString());

const person = `person { id number familyName givenName familyKana givenKana employment onLeave department { id name { ja en } } }`;
const counts = 'people assignments done due overdue rate';

/** The documents of the browser client. */
const byEmployee = (more: string) => `query ($filter: CompletionFilter) {
  completionByEmployee(first: 50, filter: $filter) {
    ${more} pageInfo { hasNextPage endCursor }
    edges { node { ${person} counts { done due overdue } nextDueOn lastFulfilledAt } }
  }
}`;

const byDepartment = `query ($filter: CompletionFilter, $within: ID) {
  completionByDepartment(filter: $filter, within: $within) {
    department { id depth name { ja en } } own { ${counts} } total { ${counts} }
  }
}`;

const mine = `{
  myAssignments(first: 50) {
    done due overdue pageInfo { hasNextPage endCursor }
    edges { node { id title { ja en } cycle dueOn daysLeft standing fulfilledAt } }
  }
}`;

const preview = `query ($audience: AudienceInput!) {
  audiencePreview(audience: $audience, first: 50) {
    headcount inside outside people { pageInfo { hasNextPage endCursor } edges { node { inside because ${person} } } }
  }
}`;

export const pages = ({ today, past, cycle, department, employee, course }: Subject): Page[] => {
  const filter = { cycle };
  const edges = (field: string) => (bytes: Buffer) => parsed(bytes).data[field].edges.length;
  const departments = (bytes: Buffer) => parsed(bytes).data.completionByDepartment.length;
  const all = (bytes: Buffer) => parsed(bytes).length;
  return [
    {
      name: 'completionByEmployee',
      by: 'HR',
      product: post('/graphql', { query: byEmployee(''), variables: { filter } }),
      floor: post('/page', { today, cycle, first: 50 }),
      rows: { product: edges('completionByEmployee'), floor: all },
    },
    {
      name: 'completionByEmployee, with totalCount',
      by: 'HR',
      product: post('/graphql', { query: byEmployee('totalCount'), variables: { filter } }),
      floor: post('/count', { today, cycle, first: 50 }),
      rows: { product: edges('completionByEmployee'), floor: bytes => parsed(bytes).page.length },
    },
    {
      name: 'completionByDepartment',
      by: 'HR',
      product: post('/graphql', { query: byDepartment, variables: { filter } }),
      floor: post('/departments', { today, cycle }),
      rows: { product: departments, floor: all },
    },
    {
      name: 'completionByDepartment, one department',
      by: 'HR',
      product: post('/graphql', { query: byDepartment, variables: { filter, within: department } }),
      floor: post('/departments', { today, cycle, within: department }),
      rows: { product: departments, floor: all },
    },
    {
      name: 'completionByDepartment, a past day',
      by: 'HR',
      product: post('/graphql', { query: byDepartment, variables: { filter: { cycle: cycle - 1, asOf: past } } }),
      floor: post('/departments-then', { today: past, cycle: cycle - 1 }),
      rows: { product: departments, floor: all },
    },
    {
      name: 'myAssignments',
      by: 'LEARNERS',
      product: post('/graphql', { query: mine }),
      floor: post('/mine', { employee }),
      rows: { product: edges('myAssignments'), floor: all },
    },
    {
      name: 'audiencePreview',
      by: 'TRAINER',
      product: post('/graphql', { query: preview, variables: { audience: audienceOf(department, course) } }),
      floor: post('/audience', { today, department, course }),
      rows: {
        product: bytes => parsed(bytes).data.audiencePreview.inside,
        floor: bytes => parsed(bytes).counts.inside,
      },
    },
  ];
};

/** Everybody who is not dispatched, and has not passed the course or works in that department. */
const audienceOf = (department: string, course: string) => ({
  all: [
    { not: { employments: ['DISPATCHED'] } },
    {
      any: [
        { not: { completed: { activityKind: 'COURSE', activityId: course } } },
        { departments: { ids: [department], below: true } },
      ],
    },
  ],
});

const lines = (bytes: Buffer) => bytes.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);

export const csv = ({ today, cycle }: Subject): Page => ({
  name: 'CSV',
  by: 'HR',
  product: { path: `/exports/completion.csv?cycle=${cycle}` },
  floor: post('/csv', { today, cycle }),
  rows: { product: bytes => lines(bytes) - 1, floor: lines },
});
