import i18next, { type BackendModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLocale, type Locale } from './locale.ts';
import { choose, chosen } from './preferences.ts';
import type { Area } from './resources.ts';

type Catalogue = Record<string, object>;

const catalogues = import.meta.glob<Catalogue>(['./ja/*.ts', './en/*.ts']);

/** Each area's words arrive with the first page that speaks them. */
const fromCatalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language: string, area: string) => {
    const words = await catalogues[`./${language}/${area}.ts`]?.();
    return words?.[area] ?? {};
  },
};

const firstLocale = (): Locale => {
  const spoken = navigator.languages.map(language => language.slice(0, 2)).find(isLocale);
  return chosen().locale ?? spoken ?? 'ja';
};

const showLanguage = (language: string): void => {
  document.documentElement.lang = language;
};

export async function startText(): Promise<void> {
  i18next.on('languageChanged', showLanguage);
  await i18next
    .use(fromCatalogues)
    .use(initReactI18next)
    .init({
      lng: firstLocale(),
      supportedLngs: ['ja', 'en'],
      fallbackLng: false,
      ns: ['ui', 'shell', 'refusal', 'words'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
    });
}

export const loadText = (...areas: Area[]): Promise<void> => i18next.loadNamespaces(areas);

/** Switches the language; `byHand` is remembered on this device and then wins over the person's own. */
export function speak(locale: Locale, byHand = true): void {
  if (byHand) choose({ locale });
  if (i18next.language !== locale) void i18next.changeLanguage(locale);
}

/** The words of one area: `const t = useText('learn')`. */
export const useText = <Name extends Area>(area: Name) => useTranslation(area).t;

export const useLocale = (): Locale => (useTranslation().i18n.language === 'en' ? 'en' : 'ja');

export { i18next };
