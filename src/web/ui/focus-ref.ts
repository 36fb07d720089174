export type FocusRef = (element: Element | null) => void;

/** A form that finds a mistake moves the focus to the first thing inside a group that can take it. */
export const inputWithin =
  (ref?: FocusRef) =>
  (group: Element | null): void =>
    ref?.(group?.querySelector('input, [role=spinbutton]') ?? null);
