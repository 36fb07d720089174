import { useEffect, useState, type RefObject } from 'react';
import { recall, remember } from './kept.ts';

/** What stands still above the text: the header and the line that says where one is. */
const above = 128;
const pause = 300;

const blocksOf = (text: HTMLElement): Element[] => [...(text.querySelector('.prose')?.children ?? [])];

/** The first paragraph that is still in sight: it means the same place in any window and either language. */
function placeIn(text: HTMLElement): number {
  const inSight = blocksOf(text).findIndex(block => block.getBoundingClientRect().bottom > above);
  return Math.max(0, inSight);
}

/** Remembers how far a chapter was read, and goes back there. */
export function useReadingPlace(name: string, text: RefObject<HTMLElement | null>, isRead: boolean) {
  const [isResumed, setResumed] = useState(false);

  useEffect(() => {
    const place = isRead ? 0 : recall(name, 0);
    // After the router, which begins every page at its top.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const block = place > 0 && text.current ? blocksOf(text.current)[place] : undefined;
        if (!block || scrollY > 0) return;
        scrollBy({ top: block.getBoundingClientRect().top - above, behavior: 'instant' });
        setResumed(true);
      }),
    );
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-deps -- only on arrival: finishing a chapter must not move it
  }, [name]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => text.current && remember(name, placeIn(text.current) || null), pause);
    };
    addEventListener('scroll', note, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', note);
    };
  }, [name, text]);

  return {
    isResumed,
    fromStart: () => {
      setResumed(false);
      remember(name, null);
      scrollTo({ top: 0 });
    },
  };
}
