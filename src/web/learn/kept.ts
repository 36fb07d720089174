/** For browsers that keep nothing (private windows, full disks): until the page is closed. */
const memory = new Map<string, unknown>();

/** What this device remembers under a name. */
export function recall<Value>(name: string, otherwise: Value): Value {
  if (memory.has(name)) return (memory.get(name) as Value | null) ?? otherwise;
  try {
    return (JSON.parse(localStorage.getItem(name) ?? 'null') as Value | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    memory.delete(name);
  } catch {
    memory.set(name, value);
  }
}

/** The names that begin with this. */
export function recallNames(start: string): string[] {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(start));
  } catch {
    return [];
  }
}
