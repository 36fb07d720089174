import type { RefObject } from 'react';
import { useText } from '../text/index.ts';
import { TextField } from '../ui/text-field.tsx';
import type { Gap } from './draft-gaps.rules.ts';
import type { Words } from './draft.rules.ts';

interface Props {
  label: string;
  words: Words;
  onChange: (words: Words) => void;
  rows?: number;
  maxLength?: number;
  /** What is missing in these very words. */
  gaps: readonly Gap[];
  isOptional?: boolean;
  /** Where the text fields themselves are wanted: to put something in at the cursor. */
  fields?: Record<'ja' | 'en', RefObject<TextElement | null>>;
}

type TextElement = HTMLInputElement & HTMLTextAreaElement;

/** The same words in both languages, side by side; says what is missing in one of them. */
export function WordsFields({ label, words, onChange, rows, maxLength, gaps, isOptional = false, fields }: Props) {
  const t = useText('courses');
  const missing = { ja: 'noJapanese', en: 'noEnglish' } as const;
  return (
    <div className="words-fields">
      {(['ja', 'en'] as const).map(language => {
        const isMissing = !words[language].trim() && gaps.some(({ kind }) => kind === missing[language]);
        return (
          <TextField
            key={language}
            label={t('inLanguage', { label, language: t(language) })}
            value={words[language]}
            onChange={text => onChange({ ...words, [language]: text })}
            isRequired={language === 'ja' && !isOptional}
            description={isMissing && language === 'en' ? <span className="missing">{t('noEnglish')}</span> : undefined}
            {...(rows && { rows })}
            {...(maxLength && { maxLength })}
            {...(fields && { ref: fields[language] })}
          />
        );
      })}
    </div>
  );
}
