import { useState } from 'react';

/** A key for what is added, which then takes the focus. */
export function useKeys(): { fresh: string | null; key: () => string } {
  const [fresh, refresh] = useState<string | null>(null);
  return {
    fresh,
    key: () => {
      const next = crypto.randomUUID();
      refresh(next);
      return next;
    },
  };
}
