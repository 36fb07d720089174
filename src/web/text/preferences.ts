import { useSyncExternalStore } from 'react';
import { isLocale, type Locale } from './locale.ts';

/** What a person chose on this device. */
interface Preferences {
  locale: Locale | null;
  era: boolean;
  /** Single keys do things (WCAG 2.1.4 wants a way to turn them off). */
  keys: boolean;
}

const place = 'shinrai.preferences';
const listeners = new Set<() => void>();
let preferences = read();

function read(): Preferences {
  try {
    const { locale, era, keys } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>;
    return { locale: isLocale(locale) ? locale : null, era: era === true, keys: keys !== false };
  } catch {
    return { locale: null, era: false, keys: true };
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const chosen = (): Preferences => preferences;

export function choose(choice: Partial<Preferences>): void {
  preferences = { ...preferences, ...choice };
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
  listeners.forEach(listener => listener());
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, chosen);
