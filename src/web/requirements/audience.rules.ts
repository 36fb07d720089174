interface Place {
  id: string;
  parent: { id: string } | null;
}

/** The departments above one, the nearest first. */
function above(id: string, places: readonly Place[]): string[] {
  const parent = places.find(place => place.id === id)?.parent?.id;
  return parent ? [parent, ...above(parent, places)] : [];
}

/** Whether a department is in already because one above it is. */
export const isIncluded = (id: string, chosen: readonly string[], places: readonly Place[]): boolean =>
  above(id, places).some(each => chosen.includes(each));

/** Adds or removes a department; whatever stands below an added one is in with it and need not be named. */
export function toggle(id: string, chosen: readonly string[], places: readonly Place[]): string[] {
  if (chosen.includes(id)) return chosen.filter(each => each !== id);
  return [...chosen.filter(each => !above(each, places).includes(id)), id];
}

/** The fiscal year of a day, beginning in April; what the server calls a cycle. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
