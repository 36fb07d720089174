import type { Employment, Role } from '../api/graphql.ts';
import { activityKey, activityOf } from './activity.rules.ts';
import type { AudienceInput, AudienceNode } from './audience.graphql.ts';

/** A part of the tree, with all whom it names. */
export type WholeNode = Omit<AudienceNode, 'people'> & { people: readonly { id: string }[] | null };

export type Joint = 'all' | 'any';

/** What one condition says so far; it is complete once something is chosen. */
export type Said =
  | { kind: 'DEPARTMENTS'; ids: readonly string[]; below: boolean }
  | { kind: 'EMPLOYMENTS'; employments: readonly Employment[] }
  | { kind: 'ROLES'; roles: readonly Role[] }
  | { kind: 'HIRED'; from: string; until: string }
  | { kind: 'REPORTS_TO'; id: string; below: boolean }
  | { kind: 'COMPLETED'; activity: string; since: string; isDone: boolean }
  | { kind: 'PEOPLE'; ids: readonly string[] };

export type Kind = Said['kind'];

export interface Condition {
  key: string;
  said: Said;
}

export interface Group {
  key: string;
  joint: Joint;
  conditions: readonly Condition[];
}

/** An audience as people build it: who belongs, in at most two levels, and who is excepted. */
export interface AudienceDraft {
  joint: Joint;
  parts: readonly (Condition | Group)[];
  except: readonly Condition[];
}

export const everybody: AudienceDraft = { joint: 'all', parts: [], except: [] };

export const isGroup = (part: Condition | Group): part is Group => 'conditions' in part;

const blanks: { readonly [K in Kind]: Extract<Said, { kind: K }> } = {
  DEPARTMENTS: { kind: 'DEPARTMENTS', ids: [], below: true },
  EMPLOYMENTS: { kind: 'EMPLOYMENTS', employments: [] },
  ROLES: { kind: 'ROLES', roles: [] },
  HIRED: { kind: 'HIRED', from: '', until: '' },
  REPORTS_TO: { kind: 'REPORTS_TO', id: '', below: true },
  COMPLETED: { kind: 'COMPLETED', activity: '', since: '', isDone: true },
  PEOPLE: { kind: 'PEOPLE', ids: [] },
};

export const kinds = Object.keys(blanks) as Kind[];

export const blank = (kind: Kind): Said => blanks[kind];

type Table<Result> = { readonly [K in Kind]: (said: Extract<Said, { kind: K }>) => Result };

const told =
  <Result>(table: Table<Result>) =>
  (said: Said): Result =>
    (table[said.kind] as (said: Said) => Result)(said);

export const isComplete = told<boolean>({
  DEPARTMENTS: ({ ids }) => ids.length > 0,
  EMPLOYMENTS: said => said.employments.length > 0,
  ROLES: ({ roles }) => roles.length > 0,
  HIRED: days => (days.from !== '' || days.until !== '') && !isBackwards(days),
  REPORTS_TO: ({ id }) => id !== '',
  COMPLETED: ({ activity }) => activity !== '',
  PEOPLE: ({ ids }) => ids.length > 0,
});

/** Whether the last day lies before the first. */
export function isBackwards({ from, until }: { from: string; until: string }): boolean {
  return from !== '' && until !== '' && from > until;
}

/** Whether every condition says something, and no group is empty. */
export const isWhole = ({ parts, except }: AudienceDraft): boolean =>
  [...parts, ...except].every(part =>
    isGroup(part)
      ? part.conditions.length > 0 && part.conditions.every(({ said }) => isComplete(said))
      : isComplete(part.said),
  );

/** As the server takes it; for a draft that is whole. */
export function inputOf({ joint, parts, except }: AudienceDraft): AudienceInput {
  const inside = parts.map(partInput);
  const outside = except.map(({ said }): AudienceInput => ({ not: saidInput(said) }));
  if (joint === 'all' || inside.length < 2) return { all: [...inside, ...outside] };
  return outside.length === 0 ? { any: inside } : { all: [{ any: inside }, ...outside] };
}

function partInput(part: Condition | Group): AudienceInput {
  if (!isGroup(part)) return saidInput(part.said);
  const conditions = part.conditions.map(({ said }) => saidInput(said));
  return part.joint === 'all' ? { all: conditions } : { any: conditions };
}

const saidInput = told<AudienceInput>({
  DEPARTMENTS: ({ ids, below }) => ({ departments: { ids: [...ids], below } }),
  EMPLOYMENTS: said => ({ employments: [...said.employments] }),
  ROLES: ({ roles }) => ({ roles: [...roles] }),
  HIRED: ({ from, until }) => ({ hired: { ...(from && { from }), ...(until && { until }) } }),
  REPORTS_TO: ({ id, below }) => ({ reportsTo: { id, below } }),
  COMPLETED: ({ activity, since, isDone }) => {
    const completed = { completed: { ...activityOf(activity), ...(since && { since }) } };
    return isDone ? completed : { not: completed };
  },
  PEOPLE: ({ ids }) => ({ people: [...ids] }),
});

/** The draft that says what a tree says; null for one that nests deeper than people build it. */
export function draftOf(nodes: readonly WholeNode[]): AudienceDraft | null {
  const root = nodes[0];
  if (!root) return null;
  const inner = (of: WholeNode) => nodes.filter(({ parent }) => parent === of.id);
  const tops = root.kind === 'ALL' ? inner(root) : [root];
  const isException = (node: WholeNode) => node.kind === 'NOT' && conditionOf(node, inner) === null;
  const except = tops.filter(isException).map(node => conditionOf(inner(node)[0]!, inner));
  const belonging = tops.filter(node => !isException(node));
  const choice = belonging.length === 1 && belonging[0]!.kind === 'ANY' ? inner(belonging[0]!) : null;
  const parts = (choice ?? belonging).map(node => partOf(node, inner));
  if (!areKnown(parts) || !areKnown(except)) return null;
  return { joint: choice ? 'any' : 'all', parts, except };
}

const areKnown = <T>(all: readonly (T | null)[]): all is readonly T[] => all.every(each => each !== null);

type Inner = (of: WholeNode) => WholeNode[];

function partOf(node: WholeNode, inner: Inner): Condition | Group | null {
  const condition = conditionOf(node, inner);
  if (condition || node.kind === 'NOT') return condition;
  const conditions = inner(node).map(each => conditionOf(each, inner));
  const joint = node.kind === 'ALL' ? 'all' : 'any';
  return areKnown(conditions) ? { key: `n${node.id}`, joint, conditions } : null;
}

function conditionOf(node: WholeNode, inner: Inner): Condition | null {
  const [negated] = node.kind === 'NOT' ? inner(node) : [];
  const said = negated?.kind === 'COMPLETED' ? saidBy(negated, false) : saidBy(node, true);
  return said && { key: `n${node.id}`, said };
}

function saidBy(node: WholeNode, isDone: boolean): Said | null {
  const { kind } = node;
  const ids = (all: readonly { id: string }[] | null) => (all ?? []).map(({ id }) => id);
  const [from, until, below] = [node.from ?? '', node.until ?? '', node.below ?? false];
  if (kind === 'DEPARTMENTS') return { kind, ids: ids(node.departments), below };
  if (kind === 'EMPLOYMENTS') return { kind, employments: node.employments ?? [] };
  if (kind === 'ROLES') return { kind, roles: node.roles ?? [] };
  if (kind === 'HIRED') return { kind, from, until };
  if (kind === 'REPORTS_TO') return { kind, id: node.manager?.id ?? '', below };
  if (kind === 'COMPLETED')
    return { kind, activity: node.activity ? activityKey(node.activity) : '', since: from, isDone };
  return kind === 'PEOPLE' ? { kind, ids: ids(node.people) } : null;
}
