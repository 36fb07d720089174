import type { ReactNode } from 'react';
import type { LocalizedText } from '../api/graphql.ts';
import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';

interface Props {
  languages: readonly Locale[];
  text: LocalizedText;
  /** How it is shown; as a plain text unless told. */
  children?: (text: string, language: Locale) => ReactNode;
}

/** One text in one language, or in both side by side; says where a translation is missing. */
export function InLanguages({ languages, text, children = shown => shown }: Props) {
  const t = useText('courses');
  return (
    <div className="languages-apart" data-count={languages.length}>
      {languages.map(language => (
        <div key={language} lang={text[language] ? language : undefined}>
          {text[language] ? children(text[language], language) : <span className="missing">{t('noEnglish')}</span>}
        </div>
      ))}
    </div>
  );
}
