import { useSyncExternalStore } from 'react';
import { useViewer } from '../api/viewer.ts';

/** The lists whose columns can be chosen. */
export type ColumnList = 'people' | 'duties' | 'makeUps';
type Hidden = Partial<Record<ColumnList, readonly string[]>>;

const listeners = new Set<() => void>();
const placeOf = (personId: string): string => `shinrai.columns.${personId}`;

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(name => typeof name === 'string');

function read(kept: string | null): Hidden {
  try {
    const { people, duties, makeUps } = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    return {
      ...(isNames(people) && { people }),
      ...(isNames(duties) && { duties }),
      ...(isNames(makeUps) && { makeUps }),
    };
  } catch {
    return {};
  }
}

function keptAt(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null; // a browser that keeps nothing shows every column
  }
}

function keep(place: string, hidden: Hidden): void {
  try {
    localStorage.setItem(place, JSON.stringify(hidden));
  } catch {
    // the same browser: the choice is not kept
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Which columns this person does not want to see on this device. */
export function useHiddenColumns(
  list: ColumnList,
): [hidden: readonly string[], hide: (hidden: readonly string[]) => void] {
  const place = placeOf(useViewer().person.id);
  const kept = useSyncExternalStore(subscribe, () => keptAt(place));
  const hidden = read(kept);
  const hide = (names: readonly string[]): void => {
    keep(place, { ...hidden, [list]: names });
    listeners.forEach(listener => listener());
  };
  return [hidden[list] ?? [], hide];
}
