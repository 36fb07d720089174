import { useEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is, as it changes; so letters in a drawing stay as large as elsewhere. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, measure] = useState(320);
  useEffect(() => {
    if (!frame.current) return undefined;
    const watcher = new ResizeObserver(
      ([entry]) => entry && measure(Math.max(240, Math.floor(entry.contentRect.width))),
    );
    watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, []);
  return [frame, width];
}
