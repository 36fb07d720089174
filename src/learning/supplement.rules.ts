import { names } from '../kernel/names.ts';

/** What a supplement asks for: to confirm what changed, to read it, or to do the version wholly, its quiz too. */
export const SupplementKind = names('CONFIRM', 'LESSONS', 'WHOLE');
export type SupplementKind = keyof typeof SupplementKind;

interface Asked {
  kind: SupplementKind;
  asks: readonly string[];
  isOpen: boolean;
}

/** Of the supplements to one duty, the first one first: the one to do, else the last that was done. */
export const shownOf = <Each extends Asked>(all: readonly Each[]): Each | null =>
  all.findLast(({ isOpen }) => isOpen) ?? all.at(-1) ?? null;

/** The one whose version its learner reads; a confirmation leaves everybody with theirs. */
export const inHandOf = <Each extends Asked>(all: readonly Each[]): Each | null =>
  all.findLast(({ kind }) => kind !== 'CONFIRM') ?? null;

/** What of it is not read yet, in the order of reading; nothing where nothing is asked to be read. */
export const unreadOf = (
  { kind, asks }: Pick<Asked, 'kind' | 'asks'>,
  lessons: readonly { slug: string; isRead: boolean }[],
): string[] =>
  kind === 'CONFIRM'
    ? []
    : lessons.filter(({ slug, isRead }) => asks.includes(slug) && !isRead).map(({ slug }) => slug);
