import { useMemo } from 'react';
import './safe-html.css';
import { lessonPolicy } from './trusted-types.ts';

interface Props {
  /** Sanitised by the server, and by nobody else. */
  html: string;
  lang: string;
}

export function SafeHtml({ html, lang }: Props) {
  const content = useMemo(() => ({ __html: lessonPolicy.createHTML(html) }), [html]);
  return <div key={html} className="prose" lang={lang} ref={reachWideTables} dangerouslySetInnerHTML={content} />;
}

/** A table too wide for its place is scrolled by keyboard too. */
function reachWideTables(prose: HTMLElement | null): () => void {
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
  });
  for (const table of prose?.querySelectorAll('table') ?? []) sizes.observe(table);
  return () => sizes.disconnect();
}
