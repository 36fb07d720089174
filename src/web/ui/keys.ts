import { useEffect, useSyncExternalStore } from 'react';
import { chosen } from '../text/preferences.ts';

export interface Shortcut {
  key: string;
  label: string;
  run: () => void;
}

let shortcuts: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Shortcut[]): void {
  shortcuts = next;
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') !== null;

function press(event: KeyboardEvent): void {
  if (!chosen().keys || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return;
  if (isTyping(event.target) || document.querySelector('[role=dialog], [role=alertdialog], dialog[open]')) return;
  const found = shortcuts.findLast(shortcut => shortcut.key === event.key);
  if (!found) return;
  event.preventDefault();
  found.run();
}

document.addEventListener('keydown', press);

/** Keys of this page, as long as it is shown; `?` lists them. Give a memoised list. */
export function useKeys(mine: readonly Shortcut[]): void {
  useEffect(() => {
    set([...shortcuts, ...mine]);
    return () => set(shortcuts.filter(shortcut => !mine.includes(shortcut)));
  }, [mine]);
}

export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => shortcuts);
