/** A closed set of names, usable as values and as a type: `names('DRAFT', 'CLOSED')`. */
export const names = <const Name extends string>(...all: Name[]) =>
  Object.fromEntries(all.map(name => [name, name])) as { readonly [N in Name]: N };

/** The names of a closed set, in the order they were written. */
export const listOf = <Name extends string>(set: { readonly [N in Name]: N }): Name[] => Object.values(set);
