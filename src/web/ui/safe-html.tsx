import { useCallback, useMemo } from 'react';
import { useText } from '../text/index.ts';
import './safe-html.css';
import { lessonPolicy } from './trusted-types.ts';

interface Props {
  /** Sanitised by the server, and by nobody else. */
  html: string;
  lang: string;
}

export function SafeHtml({ html, lang }: Props) {
  const label = useText('ui')('wideTable');
  const content = useMemo(() => ({ __html: lessonPolicy.createHTML(html) }), [html]);
  const ref = useCallback((prose: HTMLDivElement) => letTablesScroll(prose, label), [label]);
  return <div key={html} className="prose" lang={lang} ref={ref} dangerouslySetInnerHTML={content} />;
}

/** A table too wide for its place scrolls in a frame of its own, by keyboard too. */
function letTablesScroll(prose: HTMLElement, label: string): () => void {
  const frames = Array.from(prose.querySelectorAll('table'), frameOf);
  const reach = (): void => {
    for (const frame of frames) {
      const isWide = frame.scrollWidth > frame.clientWidth;
      const named = { tabindex: '0', role: 'region', 'aria-label': label };
      for (const [name, value] of Object.entries(named))
        if (isWide) frame.setAttribute(name, value);
        else frame.removeAttribute(name);
    }
  };
  const sizes = new ResizeObserver(reach);
  for (const frame of frames) {
    sizes.observe(frame);
    sizes.observe(frame.firstElementChild!);
  }
  return () => sizes.disconnect();
}

function frameOf(table: HTMLTableElement): HTMLElement {
  const known = table.closest<HTMLElement>('.table-scroll');
  if (known) return known;
  const frame = Object.assign(document.createElement('div'), { className: 'table-scroll' });
  table.replaceWith(frame);
  frame.append(table);
  return frame;
}
