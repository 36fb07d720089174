import type { LocalizedText } from '../api/graphql.ts';
import { useLocale } from '../text/index.ts';

/** A text in the reader's language; where nobody translated it, the Japanese, and it says that it is Japanese. */
export function Said({ text }: { text: LocalizedText }) {
  const locale = useLocale();
  if (locale === 'en' && !text.en) return <span lang="ja">{text.ja}</span>;
  return locale === 'en' ? text.en : text.ja;
}
