import type { Call } from './client.ts';

/** What a page asks of the product, and the same of the floor. */
export interface Page {
  name: string;
  product: Call;
  floor: Call;
  /** How many rows an answer has, so that both are seen to give the same. */
  rows: { product(bytes: Buffer): number; floor(bytes: Buffer): number };
}

export interface Subject {
  today: string;
  cycle: number;
  /** A department with some sections below it. */
  department: string;
  /** The learner, by id. */
  employee: string;
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

export const pages = ({ today, cycle, department, employee }: Subject): Page[] => {
  const filter = { cycle };
  const edges = (field: string) => (bytes: Buffer) => parsed(bytes).data[field].edges.length;
  const departments = (bytes: Buffer) => parsed(bytes).data.completionByDepartment.length;
  const all = (bytes: Buffer) => parsed(bytes).length;
  return [
    {
      name: 'completionByEmployee',
      product: post('/graphql', { query: byEmployee(''), variables: { filter } }),
      floor: post('/page', { today, cycle, first: 50 }),
      rows: { product: edges('completionByEmployee'), floor: all },
    },
    {
      name: 'completionByEmployee, with totalCount',
      product: post('/graphql', { query: byEmployee('totalCount'), variables: { filter } }),
      floor: post('/count', { today, cycle, first: 50 }),
      rows: { product: edges('completionByEmployee'), floor: bytes => parsed(bytes).page.length },
    },
    {
      name: 'completionByDepartment',
      product: post('/graphql', { query: byDepartment, variables: { filter } }),
      floor: post('/departments', { today, cycle }),
      rows: { product: departments, floor: all },
    },
    {
      name: 'completionByDepartment, one department',
      product: post('/graphql', { query: byDepartment, variables: { filter, within: department } }),
      floor: post('/departments', { today, cycle, within: department }),
      rows: { product: departments, floor: all },
    },
    {
      name: 'myAssignments',
      product: post('/graphql', { query: mine }),
      floor: post('/mine', { employee }),
      rows: { product: edges('myAssignments'), floor: all },
    },
  ];
};

const lines = (bytes: Buffer) => bytes.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);

export const csv = ({ today, cycle }: Subject): Page => ({
  name: 'CSV',
  product: { path: `/exports/completion.csv?cycle=${cycle}` },
  floor: post('/csv', { today, cycle }),
  rows: { product: bytes => lines(bytes) - 1, floor: lines },
});
