import { useId, type ReactNode } from 'react';
import './field.css';
import './ordered-parts.css';

interface Props {
  title: string;
  tools: ReactNode;
  /** It has parts of its own. */
  isOuter?: boolean;
  children: ReactNode;
}

/** One of the parts, in a frame with its name and the tools that move and remove it. */
export function OrderedPart({ title, tools, isOuter = false, children }: Props) {
  const id = useId();
  return (
    <div className="ordered-part" role="group" aria-labelledby={id} data-outer={isOuter || undefined}>
      <div className="ordered-part-head">
        <span id={id} className="field-label">
          {title}
        </span>
        {tools}
      </div>
      {children}
    </div>
  );
}
