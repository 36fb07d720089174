import type { Role } from '../access/roles.ts';
import type { ActivityKind } from '../activities/activity-kind.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Employment } from '../people/employment.ts';

/** Who belongs, as a sentence of conditions: `all` is "and" (of nothing: everybody), `any` is "or" (of nothing: nobody). */
export type Audience =
  | { readonly all: readonly Audience[] }
  | { readonly any: readonly Audience[] }
  | { readonly not: Audience }
  | AudienceCondition;

/** One condition on a person, as of a day. */
export type AudienceCondition =
  /** In one of these departments; `below` takes in everything below them. */
  | { readonly departments: { readonly ids: readonly string[]; readonly below: boolean } }
  | { readonly employments: readonly Employment[] }
  | { readonly roles: readonly Role[] }
  /** Joined on or after, and on or before, these days. */
  | { readonly hired: { readonly from?: LocalDate | null; readonly until?: LocalDate | null } }
  /** Reports to this person; `below` takes in the whole line. */
  | { readonly reportsTo: { readonly id: string; readonly below: boolean } }
  /** Has fulfilled a duty of this activity, at any time or since a day. */
  | {
      readonly completed: {
        readonly activityKind: ActivityKind;
        readonly activityId: string;
        readonly since?: LocalDate | null;
      };
    }
  | { readonly people: readonly string[] };

export const isEverybody = (audience: Audience): boolean => 'all' in audience && audience.all.every(isEverybody);

/** How deep conditions may stand inside each other, how many there may be in all, and how much one may list. */
export const deepest = 5;
export const mostConditions = 50;
export const mostNamed = 1000;

/** One part of the tree: its place in reading order, and the place of what it is a part of. */
export interface AudienceNode {
  id: number;
  parent: number | null;
  /** As a refusal names it: `all[1].not`; empty for the root. */
  path: string;
  part: Audience;
}

/** Every part, each before those inside it. */
export function nodesOf(root: Audience): AudienceNode[] {
  const nodes: AudienceNode[] = [];
  const visit = (part: Audience, parent: number | null, path: string): void => {
    const id = nodes.push({ id: nodes.length, parent, path, part }) - 1;
    for (const [step, inner] of partsOf(part)) visit(inner, id, path ? `${path}.${step}` : step);
  };
  visit(root, null, '');
  return nodes;
}

function partsOf(audience: Audience): [step: string, part: Audience][] {
  if ('all' in audience) return audience.all.map((part, i) => [`all[${i}]`, part]);
  if ('any' in audience) return audience.any.map((part, i) => [`any[${i}]`, part]);
  return 'not' in audience ? [['not', audience.not]] : [];
}

/** 1 for a condition that stands alone. */
export const depthOf = (audience: Audience): number =>
  1 + Math.max(0, ...partsOf(audience).map(([, part]) => depthOf(part)));

export const isCondition = (audience: Audience): audience is AudienceCondition =>
  !('all' in audience || 'any' in audience || 'not' in audience);

/** The conditions in reading order, without the words that join them. */
export const conditionsOf = (audience: Audience): AudienceCondition[] =>
  nodesOf(audience).flatMap(({ part }) => (isCondition(part) ? [part] : []));

/** Nobody, everybody or most: wrong in one condition, it would be wrong for the whole company. */
export const isSweeping = (inside: number, headcount: number): boolean => inside === 0 || inside * 2 > headcount;

export interface Verdict {
  inside: boolean;
  /** The places of the conditions that decide: which let somebody in together, or the first that keeps them out. */
  because: number[];
}

/** Whether somebody belongs and why, from what each condition, in reading order, says of them. */
export function decidingFor(root: Audience, met: readonly boolean[]): Verdict {
  const said = met.values();
  let next = 0;
  const judge = (part: Audience): Verdict => {
    const id = next++;
    const verdicts = partsOf(part).map(([, inner]) => judge(inner));
    if ('all' in part) return joint(id, verdicts, true);
    if ('any' in part) return joint(id, verdicts, false);
    if ('not' in part) return { inside: !verdicts[0]!.inside, because: verdicts[0]!.because };
    return { inside: said.next().value ?? false, because: [id] };
  };
  return judge(root);
}

/** Of "and", one that says no decides, else all together do; of "or", one that says yes. */
function joint(id: number, verdicts: readonly Verdict[], ofNone: boolean): Verdict {
  const decisive = verdicts.find(({ inside }) => inside !== ofNone);
  if (decisive) return decisive;
  return { inside: ofNone, because: verdicts.length === 0 ? [id] : verdicts.flatMap(({ because }) => because) };
}

export interface Fault {
  /** Beneath `audience`. */
  path: string;
  rule: string;
}

/** The first thing that is wrong with a tree in itself, whoever works here. */
export function faultOf(root: Audience): Fault | null {
  const nodes = nodesOf(root);
  if (depthOf(root) > deepest) return { path: '', rule: 'maxDepth' };
  if (conditionsOf(root).length > mostConditions) return { path: '', rule: 'maxConditions' };
  for (const { path, part, parent } of nodes) {
    const fault = faultWithin(part, parent === null);
    if (fault) return { path: [path, fault.path].filter(step => step !== '').join('.'), rule: fault.rule };
  }
  return null;
}

/** Nothing in a list says nothing; only the whole may be `all` of nothing, which is everybody. */
function faultWithin(part: Audience, isRoot: boolean): Fault | null {
  if (Object.keys(part).length !== 1) return { path: '', rule: 'exactlyOne' };
  if ('all' in part) return isRoot ? null : faultOfList('all', part.all);
  if ('any' in part) return faultOfList('any', part.any);
  if ('departments' in part) return faultOfList('departments.ids', part.departments.ids);
  if ('employments' in part) return faultOfList('employments', part.employments);
  if ('roles' in part) return faultOfList('roles', part.roles);
  if ('people' in part) return faultOfList('people', part.people);
  return 'hired' in part ? faultOfDays(part.hired) : null;
}

function faultOfList(path: string, { length }: readonly unknown[]): Fault | null {
  if (length === 0) return { path, rule: 'arrayNotEmpty' };
  return length > mostNamed ? { path, rule: 'arrayMaxSize' } : null;
}

function faultOfDays({ from, until }: { from?: LocalDate | null; until?: LocalDate | null }): Fault | null {
  if (!from && !until) return { path: 'hired', rule: 'isDefined' };
  return from && until && from > until ? { path: 'hired.until', rule: 'notBeforeFrom' } : null;
}
