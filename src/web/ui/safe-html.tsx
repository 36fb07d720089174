import { useMemo } from 'react';
import './safe-html.css';

interface Policy {
  createHTML: (html: string) => string;
}

interface PolicyFactory {
  createPolicy: (name: string, rules: Policy) => Policy;
}

declare global {
  interface Window {
    trustedTypes?: PolicyFactory;
  }
}

// The server has already sanitised lessons; this policy is the one door by which HTML may enter.
const asItIs: Policy = { createHTML: html => html };
const policy = window.trustedTypes?.createPolicy('shinrai-lesson', asItIs) ?? asItIs;

interface Props {
  /** Sanitised by the server, and by nobody else. */
  html: string;
  lang: string;
}

export function SafeHtml({ html, lang }: Props) {
  const content = useMemo(() => ({ __html: policy.createHTML(html) }), [html]);
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={content} />;
}
