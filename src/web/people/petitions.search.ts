import type { VariablesOf } from '../api/graphql.ts';
import { choiceParam, textParam, withoutEmpty } from '../ui/search-params.ts';
import type { Petition, PetitionKind, PetitionsDocument } from './petition.graphql.ts';

export const petitionKinds = ['EXTENSION', 'EXEMPTION', 'EQUIVALENCE'] as const satisfies PetitionKind[];
export const petitionStates = [
  'REQUESTED',
  'GRANTED',
  'DENIED',
  'WITHDRAWN',
  'REVOKED',
] as const satisfies Petition['state'][];

export interface PetitionsSearch {
  /** Without it, what waits for the viewer. */
  show?: 'all';
  kind?: PetitionKind;
  state?: Petition['state'];
  person?: string;
}

export const petitionsSearch = (raw: Record<string, unknown>): PetitionsSearch =>
  withoutEmpty({
    show: choiceParam(raw, 'show', ['all'] as const),
    kind: choiceParam(raw, 'kind', petitionKinds),
    state: choiceParam(raw, 'state', petitionStates),
    person: textParam(raw, 'person'),
  });

type PetitionFilter = NonNullable<VariablesOf<typeof PetitionsDocument>['filter']>;

/** Who cannot decide anything has nothing waiting. */
export const isWaiting = ({ show }: PetitionsSearch, mayDecide: boolean): boolean => mayDecide && show === undefined;

export const petitionFilterOf = (search: PetitionsSearch, mayDecide: boolean): PetitionFilter => ({
  ...(isWaiting(search, mayDecide) ? { waiting: true } : search.state && { state: search.state }),
  ...(search.kind && { kind: search.kind }),
  ...(search.person && { personId: search.person }),
});
