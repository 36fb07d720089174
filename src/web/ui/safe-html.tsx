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
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={content} />;
}
