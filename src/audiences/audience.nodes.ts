import { type Audience, type AudienceNode, isEverybody, nodesOf } from './audience.rules.ts';
import type { AudienceNodeKind, AudienceNodeType, AudienceType } from './audience.type.ts';

const kindOf = {
  all: 'ALL',
  any: 'ANY',
  not: 'NOT',
  departments: 'DEPARTMENTS',
  employments: 'EMPLOYMENTS',
  roles: 'ROLES',
  hired: 'HIRED',
  reportsTo: 'REPORTS_TO',
  completed: 'COMPLETED',
  people: 'PEOPLE',
} as const satisfies Record<string, AudienceNodeKind>;

const nothing = {
  below: null,
  employments: null,
  roles: null,
  from: null,
  until: null,
  peopleCount: null,
} satisfies Partial<AudienceNodeType>;

/** The tree as the API tells it. */
export const shown = (audience: Audience): AudienceType => ({
  everyone: isEverybody(audience),
  nodes: nodesOf(audience).map(node => ({ ...nothing, ...node, kind: kindOfPart(node), ...saidBy(node.part) })),
});

const kindOfPart = ({ part }: AudienceNode): AudienceNodeKind => kindOf[Object.keys(part)[0] as keyof typeof kindOf];

function saidBy(part: Audience): Partial<AudienceNodeType> {
  if ('departments' in part) return { below: part.departments.below };
  if ('employments' in part) return { employments: part.employments };
  if ('roles' in part) return { roles: part.roles };
  if ('hired' in part) return { from: part.hired.from ?? null, until: part.hired.until ?? null };
  if ('reportsTo' in part) return { below: part.reportsTo.below };
  if ('completed' in part) return { from: part.completed.since ?? null };
  return 'people' in part ? { peopleCount: part.people.length } : {};
}
