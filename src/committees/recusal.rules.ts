import { names } from '../kernel/names.ts';

/** Why somebody is excluded from a case, whatever they or others think of it (除斥, after 民訴法23条; which grounds a company names is for counsel to confirm). */
export const ConflictGround = names(
  'SUBJECT',
  'REPORTER',
  'VICTIM',
  'INVESTIGATOR',
  'WITNESS',
  'RELATIVE',
  'DRAFTED_ALLEGATION',
  'PARTY_TO_EVENT',
  'LINE_SUPERIOR',
  'LINE_SUBORDINATE',
  'CONTROL_OWNER',
  'MANDATE',
);
export type ConflictGround = keyof typeof ConflictGround;

/** What a declaration came to. */
export const DeclarationResult = names('CLEAR', 'RECUSED', 'WITHDRAWN');
export type DeclarationResult = keyof typeof DeclarationResult;

/** What the program knows of somebody and a case. */
export interface Relation {
  readonly isSubject: boolean;
  readonly isInvestigator: boolean;
  readonly drafted: boolean;
  readonly isWitness: boolean;
  /** In the reporting line as of the days of the acts. */
  readonly above: boolean;
  readonly below: boolean;
}

/** The grounds that need nobody's word. That somebody reported it is none of them: refusing their seat would tell who did (公益通報者保護法12条). */
export function knownGrounds({
  isSubject,
  isInvestigator,
  drafted,
  isWitness,
  above,
  below,
}: Relation): ConflictGround[] {
  return [
    ...(isSubject ? [ConflictGround.SUBJECT] : []),
    ...(isInvestigator ? [ConflictGround.INVESTIGATOR] : []),
    ...(drafted ? [ConflictGround.DRAFTED_ALLEGATION] : []),
    ...(isWitness ? [ConflictGround.WITNESS] : []),
    ...(above ? [ConflictGround.LINE_SUPERIOR] : []),
    ...(below ? [ConflictGround.LINE_SUBORDINATE] : []),
  ];
}

export interface Declaration {
  readonly result: DeclarationResult;
  readonly grounds: readonly ConflictGround[];
}

/**
 * What a declaration comes to. Every ground excludes at once; who reported it withdraws, and the file shows nothing but that: no ground, as with any other who withdraws
 * (回避), and whatever else they said. `known` are the grounds that the program adds.
 */
export function declarationOf(
  declared: readonly ConflictGround[],
  isReporter: boolean,
  known: readonly ConflictGround[] = [],
): Declaration {
  const grounds = [...new Set([...declared, ...known])].filter(ground => ground !== 'REPORTER').toSorted();
  if (isReporter || declared.includes('REPORTER')) return { result: 'WITHDRAWN', grounds: [] };
  return { result: grounds.length > 0 ? 'RECUSED' : 'CLEAR', grounds };
}

export interface Deputy {
  readonly place: number;
  readonly external: boolean;
  readonly isExcluded: boolean;
}

/**
 * Who takes a seat that fell empty: the first in the order that was fixed before, of those who are not excluded themselves; where an outside member is missing,
 * the first from outside.
 */
export function nextSubstitute<One extends Deputy>(substitutes: readonly One[], needsExternal = false): One | null {
  const inOrder = substitutes.filter(({ isExcluded }) => !isExcluded).toSorted((a, b) => a.place - b.place);
  return (needsExternal ? inOrder.find(({ external }) => external) : null) ?? inOrder[0] ?? null;
}

/** The acting chair: the first in the fixed order who is still there. */
export const actingChair = <One extends { chairOrder: number | null }>(seats: readonly One[]): One | null =>
  seats.filter(({ chairOrder }) => chairOrder !== null).toSorted((a, b) => a.chairOrder! - b.chairOrder!)[0] ?? null;

/** Who came after a hearing was opened has not heard it, unless it is opened again: they read the record before they vote (直接主義, 民訴法249条2項の考え方; to be confirmed by counsel). */
export const mustReadRecord = (seatedAt: Date, hearingsOpenedAt: readonly Date[]): boolean => {
  const last = Math.max(...hearingsOpenedAt.map(Number));
  return hearingsOpenedAt.length > 0 && last < seatedAt.getTime();
};

/** As what somebody is asked to declare. */
export const DeclarationPart = names('MEMBER', 'SUBSTITUTE', 'PANEL');
export type DeclarationPart = keyof typeof DeclarationPart;
