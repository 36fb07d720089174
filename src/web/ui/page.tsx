import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import './page.css';

interface Props {
  title: string;
  lead?: ReactNode;
  /** The way back to the list this page came from. */
  above?: ReactNode;
  actions?: ReactNode;
  /** 'reading': as narrow as 40 full-width characters. */
  width?: 'normal' | 'reading' | 'narrow';
  children: ReactNode;
}

let lastPath: string | null = null;

/** One page answers one question: names the document, and on arrival moves the focus to its heading. */
export function Page({ title, lead, above, actions, width = 'normal', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The page that was left must not take the arrival for its own.
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname });
  useEffect(() => {
    document.title = `${title} – 信頼 Shinrai`;
  }, [title]);
  useEffect(() => {
    if (path === undefined) return;
    if (lastPath !== null && lastPath !== path) heading.current?.focus({ preventScroll: true });
    lastPath = path;
  }, [path]);
  return (
    <article className="page" data-width={width}>
      <header className="page-header">
        <div>
          {above && <div className="page-above">{above}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}
