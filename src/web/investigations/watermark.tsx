import { useEffect, useState, type ReactNode } from 'react';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import './watermark.css';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, sign => escapes[sign]!);

/** A tile that repeats; grey, so that it is seen on light and on dark, and on paper. */
const tile = (text: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="460" height="112"><text x="16" y="98" transform="rotate(-10 16 98)" font-family="sans-serif" font-size="15" fill="#808080" fill-opacity="0.35">${escaped(text)}</text></svg>`,
  )}")`;

/** Whose screen is this, and when? Their name and the time lie over what is confidential, on the screen and on a photograph of it. */
export function Watermark({ children }: { children: ReactNode }) {
  const t = useText('investigations');
  const format = useFormat();
  const { person } = useViewer();
  const [now, tick] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => tick(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const mark = t('mark', { name: format.name(person), number: person.number, at: format.instant(now) });
  return (
    <div className="watermarked">
      {children}
      <div className="watermark" data-mark={mark} style={{ backgroundImage: tile(mark) }} aria-hidden="true" />
    </div>
  );
}
