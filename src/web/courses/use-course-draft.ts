import { useEffect, useRef, useState } from 'react';
import { keep, readKept } from '../api/kept-draft.ts';
import { useViewer } from '../api/viewer.ts';
import type { EditedCourse } from './edit-course.graphql.ts';
import { completed, draftOf, emptyDraft, type CourseDraft } from './draft.rules.ts';

const fresh = (course: EditedCourse | null): CourseDraft => {
  const version = course?.draft ?? course?.published;
  return course && version ? draftOf(course.code, version) : emptyDraft;
};

export type Editing = ReturnType<typeof useCourseDraft>;

/** The draft on the screen; what is not saved is kept in the browser, so that a closed tab loses nothing. */
export function useCourseDraft(course: EditedCourse | null) {
  const place = `course-draft.${useViewer().person.id}.${course?.id ?? 'new'}`;
  const newest = course?.version ?? null;
  const [found] = useState(() => readKept<CourseDraft>(place));
  const [draft, setDraft] = useState(() => ({ ...fresh(course), ...(found && completed(found.draft)) }));
  const [version, setVersion] = useState(found ? found.version : newest);
  const [isDirty, dirty] = useState(found !== null);
  const [isRestored, restored] = useState(found !== null);
  const isKept = useRef(true);
  const isBehind = version !== null && newest !== null && version < newest;

  useEffect(() => {
    if (!isDirty) return undefined;
    const store = (): void => void (isKept.current = keep(place, { draft, version }));
    const timer = setTimeout(store, 400);
    addEventListener('pagehide', store);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', store);
      store();
    };
  }, [isDirty, draft, version, place]);

  const settle = (next: CourseDraft, at: number | null): void => {
    setDraft(next);
    setVersion(at);
    dirty(false);
    restored(false);
    // after the effect above has let go of what it kept
    setTimeout(() => keep(place, null));
  };
  if (isBehind && !isDirty) {
    setDraft(fresh(course));
    setVersion(newest);
  }
  return {
    draft,
    version,
    isDirty,
    isRestored,
    /** Somebody else has saved in the meantime. */
    isBehind: isBehind && isDirty,
    change: (part: Partial<CourseDraft>): void => {
      setDraft(before => ({ ...before, ...part }));
      dirty(true);
    },
    discard: (): void => settle(fresh(course), newest),
    /** Saves over what somebody else has saved. */
    takeOver: (): void => setVersion(newest),
    saved: (sent: CourseDraft, at: number): void => {
      if (sent === draft) settle(draft, at);
      else setVersion(at);
    },
  };
}
