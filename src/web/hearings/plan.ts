import type { VariablesOf } from '../api/graphql.ts';
import type { ServeNoticeDocument } from './hearing-acts.graphql.ts';
import type { HearingRules, HeardCase } from './hearings.graphql.ts';
import { instantOf, plusDays, type When, whenOf } from './when.ts';

type Input = VariablesOf<typeof ServeNoticeDocument>['input'];

/** How a hearing is planned, as the form keeps it. */
export interface Plan extends When {
  place: string;
  mode: Input['mode'];
  maximum: Input['maximum'] | '';
  delivery: Input['delivery'];
}

export const noPlan: Plan = { day: '', time: '', place: '', mode: 'IN_PERSON', maximum: '', delivery: 'PORTAL' };

export const modes = ['IN_PERSON', 'VIDEO'] as const;
export const deliveries = ['PORTAL', 'HAND', 'POST_CERTIFIED'] as const;

/** A notice names all of them; one that does not is refused. */
export const rights = ['WRITTEN_STATEMENT', 'COMPANION', 'INSPECTION'] as const;

interface Sent {
  id: string;
  matter: Pick<HeardCase, 'id' | 'version'>;
  timeZone: string;
}

export const inputOf = ({ day, time, maximum, ...plan }: Plan, { id, matter, timeZone }: Sent): Input => ({
  ...plan,
  id,
  caseId: matter.id,
  version: matter.version,
  hearingAt: instantOf({ day, time }, timeZone),
  maximum: maximum || 'NONE',
  rights: [...rights],
});

/** The rules that the case is bound to: those of its first act, and those of the day on which it was admitted. */
export function rulesDays(
  { allegations, steps }: Pick<HeardCase, 'allegations' | 'steps'>,
  timeZone: string,
  today: string,
) {
  const admitted = steps.find(({ move }) => move === 'ADMIT');
  return {
    actDay: allegations.map(({ conductFrom }) => conductFrom).toSorted()[0] ?? today,
    admittedOn: admitted ? whenOf(admitted.at, timeZone).day : today,
  };
}

const floor = 3;

/** The first day on which the hearing can be if the notice arrives today. */
export const earliestOf = ({ committee }: HearingRules, today: string): string =>
  plusDays(today, Math.max(committee?.parameters?.noticeDays ?? floor, floor));

/** The rungs that may come of these offences, the lightest first. */
export function rungsOf({ work }: HearingRules, offences: readonly string[], ceiling: HeardCase['ceiling']) {
  const ladder = work?.ladder.filter(({ sanction }) => sanction !== 'NONE') ?? [];
  const place = (sanction: string): number => ladder.findIndex(rung => rung.sanction === sanction);
  const allowed =
    work?.offences.filter(({ key }) => offences.includes(key)).map(({ heaviest }) => place(heaviest)) ?? [];
  const top = Math.min(Math.max(...allowed, -1), ceiling ? place(ceiling) : Infinity);
  return ladder.slice(0, top + 1);
}
