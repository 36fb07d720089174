import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { Audience, AudienceNode } from './audience.graphql.ts';

/** An audience in the reader's words: as one sentence, and condition by condition. */
export function useAudienceWords() {
  const t = useText('audience');
  const tWords = useText('words');
  const format = useFormat();
  const list = (names: readonly string[]): string => names.join(t('and'));

  const where = ({ departments }: AudienceNode) => list((departments ?? []).map(each => format.pick(each.name)));

  const phrases: Readonly<Partial<Record<AudienceNode['kind'], (node: AudienceNode) => string>>> = {
    DEPARTMENTS: node => t(node.below ? 'inAndBelow' : 'in', { where: where(node) }),
    EMPLOYMENTS: node =>
      t('employedAs', { kinds: list((node.employments ?? []).map(each => tWords(`employment.${each}`))) }),
    ROLES: node => t('withRole', { roles: list((node.roles ?? []).map(each => tWords(`role.${each}`))) }),
    HIRED: ({ from, until }) => hired(from, until),
    REPORTS_TO: ({ below, manager }) =>
      t(below ? 'belowManager' : 'ofManager', { name: manager ? format.name(manager) : '' }),
    COMPLETED: node => completed(node),
    PEOPLE: node => people(node),
  };

  /** Whom one condition means: 「雇用区分が正社員の人」. */
  const phrase = (node: AudienceNode): string => phrases[node.kind]?.(node) ?? t('everybody');

  function completed({ activity, from }: AudienceNode): string {
    const title = activity ? format.pick(activity.title) : '';
    return from ? t('completedSince', { title, day: format.day(from) }) : t('completed', { title });
  }

  function hired(from: string | null, until: string | null): string {
    if (from && until) return t('hiredBetween', { from: format.day(from), until: format.day(until) });
    return from
      ? t('hiredFrom', { from: format.day(from) })
      : t('hiredUntil', { until: until ? format.day(until) : '' });
  }

  function people(node: AudienceNode): string {
    const told = (node.people ?? []).map(each => format.name(each));
    const rest = (node.peopleCount ?? 0) - told.length;
    return rest > 0 ? t('namedAndMore', { names: list(told), count: rest }) : t('named', { names: list(told) });
  }

  function part(node: AudienceNode, nodes: readonly AudienceNode[]): string {
    const inner = nodes.filter(({ parent }) => parent === node.id);
    if (node.kind === 'NOT') return t('notThose', { whom: within(inner[0]!, nodes) });
    if (node.kind === 'ANY') return inner.map(each => within(each, nodes)).join(t('or'));
    if (node.kind !== 'ALL') return phrase(node);
    const isExcepted = ({ kind }: AudienceNode): boolean => kind === 'NOT';
    const whom = inner
      .filter(each => !isExcepted(each))
      .map(each => within(each, nodes))
      .join(t('of'));
    const except = inner.filter(isExcepted).flatMap(each => nodes.filter(({ parent }) => parent === each.id));
    const base = whom || t('everybody');
    return except.length === 0
      ? base
      : t('except', { base, whom: except.map(each => within(each, nodes)).join(t('andThose')) });
  }

  /** Brackets where words are joined inside words. */
  function within(node: AudienceNode, nodes: readonly AudienceNode[]): string {
    const said = part(node, nodes);
    return node.kind === 'ALL' || node.kind === 'ANY' ? t('bracketed', { said }) : said;
  }

  /** The whole rule. */
  const sentence = ({ nodes }: Audience): string => (nodes[0] ? capitalized(part(nodes[0], nodes)) : '');

  /** Why somebody belongs or does not: what the deciding conditions say of them. */
  function reasons(inside: boolean, because: readonly number[], nodes: readonly AudienceNode[]): string[] {
    return because.flatMap(id => {
      const node = nodes[id];
      if (!node) return [];
      const isMet = inside !== isNegated(node, nodes);
      return node.kind === 'ALL' ? [t('everybody')] : [t(isMet ? 'meets' : 'meetsNot', { whom: phrase(node) })];
    });
  }

  return { sentence, reasons };
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether an odd number of negations stands above it. */
function isNegated({ parent }: AudienceNode, nodes: readonly AudienceNode[]): boolean {
  const above = parent === null ? undefined : nodes[parent];
  return above !== undefined && (above.kind === 'NOT') !== isNegated(above, nodes);
}
