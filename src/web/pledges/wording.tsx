import type { LocalizedText } from '../api/graphql.ts';
import { useLocale, useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { Card } from '../ui/card.tsx';
import './pledges.css';

interface Props {
  version: { number: number; title: LocalizedText; terms: readonly LocalizedText[] };
  hash: string;
  /** The language in which it is, or was, signed; the reader's own unless told. */
  locale?: Locale;
}

/** Exactly what is promised, term by term, and what it can be told by. */
export function Wording({ version: { number, title, terms }, hash, locale }: Props) {
  const t = useText('pledges');
  const own = useLocale();
  const read = locale ?? own;
  const words = (text: LocalizedText): string => (read === 'en' && text.en ? text.en : text.ja);
  const language = (text: LocalizedText): Locale => (read === 'en' && text.en ? 'en' : 'ja');
  return (
    <Card>
      <h2 className="card-title" lang={language(title)}>
        {words(title)}
      </h2>
      <ol className="pledge-terms">
        {terms.map(term => (
          <li key={term.ja} lang={language(term)}>
            {words(term)}
          </li>
        ))}
      </ol>
      <p className="pledge-print">{t('print', { number, hash })}</p>
    </Card>
  );
}
