import { type Actor, holds } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { CaseHat, CasePart } from './hat.ts';

const partOf: Readonly<Partial<Record<CaseHat, CasePart>>> = {
  REFERRER: 'REFERRER',
  INVESTIGATOR: 'INVESTIGATOR',
  MEMBER: 'MEMBER',
  CHAIR: 'MEMBER',
  PANELIST: 'PANEL',
};

/**
 * Whether a case `c` is there for this actor under this hat (docs/case-access.md): in the `where` of every list and of every look at one, so that what
 * one may not see is never read. A case about oneself is there as its subject and as nothing else, from the notice or the first interim measure on, and one from which one is excluded is not there at all.
 */
export function seenAs(hat: CaseHat, actor: Actor): RawBuilder<boolean> {
  const { id } = actor;
  if (id === null) return sql`false`;
  if (hat === 'SUBJECT')
    return sql`(c.subject_id = ${id}::uuid and c.state <> 'PURGED'
      and (c.noticed_at is not null or exists (select from shinrai.case_standbys s where s.case_id = c.id)))`;
  return sql`(${underHat(hat, actor)} and c.subject_id <> ${id}::uuid
    and not exists (select from shinrai.case_exclusions x where x.case_id = c.id and x.person_id = ${id}::uuid))`;
}

/** Other hats are worn in no case. */
function underHat(hat: CaseHat, actor: Actor): RawBuilder<boolean> {
  const part = partOf[hat];
  if (part) return sql`(${hasPart(actor, part)} and c.state not in ('RETENTION', 'PURGED'))`;
  const role = roleOf[hat];
  return role && holds(actor, role.name) ? role.cases : sql`false`;
}

const takenIn = sql<boolean>`c.state <> 'DRAFT'`;
const roleOf: Readonly<Partial<Record<CaseHat, { name: Role; cases: RawBuilder<boolean> }>>> = {
  SECRETARY: { name: 'COMMITTEE_SECRETARIAT', cases: takenIn },
  LEGAL: { name: 'LEGAL', cases: takenIn },
  AUDITOR: { name: 'AUDITOR', cases: takenIn },
  HR: {
    name: 'HR',
    cases: sql`((c.decided_at is not null or c.state in ('EXECUTION', 'CLOSED')) and c.state not in ('RETENTION', 'PURGED'))`,
  },
};

/** The roles that these hats come with; a seat comes with none. */
export const rolesOf = (hats: readonly CaseHat[]): Role[] => hats.flatMap(hat => roleOf[hat]?.name ?? []);

/** The same, where its file opens: not to somebody with a seat who has not declared that they have no conflict. */
export const opensTo = (hat: CaseHat, actor: Actor): RawBuilder<boolean> =>
  hat === 'MEMBER' || hat === 'PANELIST'
    ? sql`(${seenAs(hat, actor)} and ${declared(actor, partOf[hat]!)})`
    : seenAs(hat, actor);

const declared = ({ id }: Actor, part: CasePart): RawBuilder<boolean> =>
  sql`c.id in (select y.case_id from shinrai.case_parties y
    where y.person_id = ${id}::uuid and y.part = ${part} and y.until_at is null and y.cleared_at is not null)`;

/** A set, and not a question asked of every row: somebody sits on few cases of many. */
const hasPart = ({ id }: Actor, part: CasePart): RawBuilder<boolean> =>
  sql`c.id in (select y.case_id from shinrai.case_parties y where y.person_id = ${id}::uuid and y.part = ${part} and y.until_at is null)`;
