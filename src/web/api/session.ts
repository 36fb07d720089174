const listeners = new Set<() => void>();

/** Forms keep what was typed when the session has ended under them. */
export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const sessionLost = (): void => listeners.forEach(listener => listener());
