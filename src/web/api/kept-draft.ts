/** What was typed and not saved yet, and the version that it was typed over. */
interface Kept<Draft> {
  draft: Draft;
  version: number | null;
}

const start = 'shinrai.';

export function readKept<Draft>(place: string): Kept<Draft> | null {
  try {
    return JSON.parse(localStorage.getItem(start + place) ?? 'null') as Kept<Draft> | null;
  } catch {
    return null;
  }
}

/** False when this browser keeps nothing. */
export function keep<Draft>(place: string, kept: Kept<Draft> | null): boolean {
  try {
    if (kept) localStorage.setItem(start + place, JSON.stringify(kept));
    else localStorage.removeItem(start + place);
    return true;
  } catch {
    return false;
  }
}
