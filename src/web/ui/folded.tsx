import { useId, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';

/** Something that one may do but need not: its form comes when it is asked for. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, open] = useState(false);
  const id = useId();
  if (!isOpen)
    return (
      <p>
        <Button onPress={() => open(true)}>{title}</Button>
      </p>
    );
  return (
    <section className="case-act" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
