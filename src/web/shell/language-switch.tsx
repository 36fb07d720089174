import { speak, useLocale, useText } from '../text/index.ts';

const names = { ja: '日本語', en: 'English' } as const;

export function LanguageSwitch() {
  const t = useText('shell');
  const locale = useLocale();
  return (
    <div className="languages" role="group" aria-label={t('language')}>
      {(['ja', 'en'] as const).map(language => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === locale}
          onClick={() => speak(language)}
        >
          {names[language]}
        </button>
      ))}
    </div>
  );
}
