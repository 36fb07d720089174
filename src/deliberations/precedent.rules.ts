import { type LocalDate, plusMonths } from '../kernel/local-date.ts';
import { type Sanction, rank } from '../rulesets/sanction.ts';

/** So far back one looks for cases of the same kind, and from so many on they are shown: fewer would tell whose they were. */
export const precedentYears = 10;
export const smallestPrecedents = 3;

export const precedentsFrom = (today: LocalDate): LocalDate => plusMonths(today, -12 * precedentYears);

/** What came of how many cases of the same kind. Nothing else of them is told. */
export interface Distribution {
  readonly count: number;
  readonly rungs: readonly { readonly sanction: Sanction; readonly count: number }[];
  readonly lightest: Sanction;
  readonly heaviest: Sanction;
}

/** Null where there are too few of them for anybody but legal to see. */
export function distributionOf(sanctions: readonly Sanction[], seesFew: boolean): Distribution | null {
  if (sanctions.length === 0 || (sanctions.length < smallestPrecedents && !seesFew)) return null;
  const order = [...new Set(sanctions)].toSorted((a, b) => rank(a) - rank(b));
  const rungs = order.map(sanction => ({ sanction, count: sanctions.filter(each => each === sanction).length }));
  return { count: sanctions.length, rungs, lightest: order[0]!, heaviest: order.at(-1)! };
}

export interface Outlier {
  readonly lightest: Sanction;
  readonly heaviest: Sanction;
}

/** Equal treatment (平等取扱い [L shinsou-assist]): what lies outside of what was done before needs a reason in writing. From two cases nothing follows. */
export function outlierOf(sanction: Sanction, precedents: readonly Sanction[]): Outlier | null {
  const known = precedents.length < smallestPrecedents ? null : distributionOf(precedents, false);
  if (!known) return null;
  const { lightest, heaviest } = known;
  return rank(sanction) < rank(lightest) || rank(sanction) > rank(heaviest) ? { lightest, heaviest } : null;
}
