import { completed, type CourseDraft } from './draft.rules.ts';

/** What was typed and not saved yet, and the version that it was typed over. */
export interface Kept {
  draft: CourseDraft;
  version: number | null;
}

const place = (person: string, course: string): string => `shinrai.course-draft.${person}.${course}`;

export function readKept(person: string, course: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(person, course)) ?? 'null') as Kept | null;
    return kept && { ...kept, draft: completed(kept.draft) };
  } catch {
    return null;
  }
}

/** False when this browser keeps nothing: then the page must say so. */
export function keep(person: string, course: string, kept: Kept | null): boolean {
  try {
    if (kept) localStorage.setItem(place(person, course), JSON.stringify(kept));
    else localStorage.removeItem(place(person, course));
    return true;
  } catch {
    return false;
  }
}
