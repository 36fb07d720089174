type Change = 'insert' | 'update' | 'delete';

/** The database itself refuses, whoever asks, to change rows of this table while `condition` (on `old` and `new`) holds. */
export const frozenWhen = (table: string, events: Change[], condition: string) => ({
  name: `${table}_frozen`,
  timing: 'before' as const,
  events,
  forEach: 'row' as const,
  body: `if (${condition.replaceAll(/\s+/g, ' ')}) then raise exception 'this row of ${table} never changes' using errcode = 'insufficient_privilege'; end if; return coalesce(new, old);`,
});
