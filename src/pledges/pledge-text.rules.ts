import type { Locale } from '../kernel/locale.ts';
import { type LocalizedText, textIn } from '../kernel/localized-text.ts';

interface Wording {
  readonly title: LocalizedText;
  readonly terms: readonly LocalizedText[];
}

/** The text that is signed, exactly as it is shown: the title, an empty line, each term with its number on a line. Its SHA-256 is over the UTF-8 of this. */
export const signedText = ({ title, terms }: Wording, locale: Locale): string =>
  [textIn(locale, title), '', ...terms.map((term, i) => `${i + 1}. ${textIn(locale, term)}`)].join('\n');
