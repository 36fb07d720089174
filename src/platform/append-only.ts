/** The database itself refuses to change or delete a row of history, whoever asks (see also the grants in the migrations). */
export const appendOnly = (table: string) => ({
  name: `${table}_append_only`,
  timing: 'before' as const,
  events: ['update' as const, 'delete' as const],
  forEach: 'statement' as const,
  body: `raise exception '${table} is append-only' using errcode = 'insufficient_privilege';`,
});
