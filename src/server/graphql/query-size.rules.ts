import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** How much one operation asks for, its fragments spread out. */
export interface QuerySize {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

/** Our deepest page asks for 9 levels; one mutation at a time, so that what is counted per attempt cannot be batched. */
const most = {
  query: { depth: 10, aliases: 15, directives: 10, rootFields: 5 },
  mutation: { depth: 10, aliases: 15, directives: 10, rootFields: 1 },
  subscription: { depth: 0, aliases: 0, directives: 0, rootFields: 0 },
} satisfies Record<OperationDefinitionNode['operation'], QuerySize>;

/** The first limit that an operation breaks, if any. */
export function tooLarge(document: DocumentNode): { limit: keyof QuerySize; most: number } | null {
  for (const operation of document.definitions.filter(node => node.kind === 'OperationDefinition')) {
    const size = sizeOf(operation, document);
    const limits = most[operation.operation];
    const broken = (Object.keys(size) as (keyof QuerySize)[]).find(limit => size[limit] > limits[limit]);
    if (broken) return { limit: broken, most: limits[broken] };
  }
  return null;
}

/** Each fragment is measured once, however often it is spread: hostile documents cost no more than honest ones. */
function sizeOf(operation: OperationDefinitionNode, document: DocumentNode): QuerySize {
  const fragments = new Map(
    document.definitions.filter(node => node.kind === 'FragmentDefinition').map(node => [node.name.value, node]),
  );
  const measured = new Map<FragmentDefinitionNode, QuerySize>();

  function ofFragment(name: string): QuerySize {
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    const known = measured.get(fragment);
    if (known) return known;
    measured.set(fragment, nothing); // a cycle ends here; graphql-js refuses it by its own rule
    const size = ofSelections(fragment.selectionSet);
    measured.set(fragment, size);
    return size;
  }

  const ofSelections = ({ selections }: SelectionSetNode): QuerySize =>
    selections.reduce<QuerySize>((sum, node) => {
      const directives = node.directives?.length ?? 0;
      if (node.kind === 'FragmentSpread') return add(sum, ofFragment(node.name.value), { directives });
      // the depth of introspection is graphql-js's own concern
      const inner =
        node.selectionSet && !(node.kind === 'Field' && node.name.value.startsWith('__'))
          ? ofSelections(node.selectionSet)
          : nothing;
      if (node.kind === 'InlineFragment') return add(sum, inner, { directives });
      return add(sum, { ...inner, depth: inner.depth + 1, rootFields: 1 }, { directives, aliases: node.alias ? 1 : 0 });
    }, nothing);

  return add(nothing, ofSelections(operation.selectionSet), { directives: operation.directives?.length ?? 0 });
}

const nothing: QuerySize = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

const add = (sum: QuerySize, part: QuerySize, own: Partial<QuerySize>): QuerySize => ({
  depth: Math.max(sum.depth, part.depth),
  aliases: sum.aliases + part.aliases + (own.aliases ?? 0),
  directives: sum.directives + part.directives + (own.directives ?? 0),
  rootFields: sum.rootFields + part.rootFields,
});
