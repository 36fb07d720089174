import { writer } from '../text/format.ts';
import { i18next, useLocale, useText } from '../text/index.ts';
import { usePreferences } from '../text/preferences.ts';
import { NetworkError, RefusalError, type RefusalParams } from './refusal-error.ts';

type Say = ReturnType<typeof useText<'refusal'>>;
/** Codes come from the server, so their keys are only known at run time. */
type Speak = (key: string, params?: RefusalParams) => string;

const known = (key: string): boolean => i18next.exists(key, { ns: 'refusal' });

function sentenceFor(t: Say, error: unknown, day: (day: string) => string): string {
  if (error instanceof NetworkError) return t(error.kind === 'timeout' ? 'slow' : 'unreachable');
  if (!(error instanceof RefusalError)) return t('unknown');
  const key = `code.${error.code}`;
  return known(key) ? (t as unknown as Speak)(key, withDays(error.params, day)) : t('unknown');
}

/** Days as this reader writes them. */
const withDays = (params: RefusalParams = {}, day: (day: string) => string): RefusalParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value,
    ]),
  );

/** What happened and what to do now, in the reader's language; never the bare code. */
export function useSentence(): (error: unknown) => string {
  const t = useText('refusal');
  const locale = useLocale();
  const { era } = usePreferences();
  return error => sentenceFor(t, error, day => writer({ locale, era, timeZone: 'UTC' }).day(day));
}

/** Why one field was refused: `rule` is one of INVALID_INPUT's words. */
export function useRuleSentence(): (rule: string) => string {
  const t = useText('refusal');
  return rule => (known(`rule.${rule}`) ? (t as unknown as Speak)(`rule.${rule}`) : t('rule.other'));
}

/** The refused fields of INVALID_INPUT with the first rule each of them broke. */
export function refusedFields(error: unknown): [field: string, rule: string][] {
  if (!(error instanceof RefusalError) || error.code !== 'INVALID_INPUT') return [];
  const fields = (error.params as RefusalParams & { fields?: Record<string, string[]> }).fields ?? {};
  return Object.entries(fields).map(([field, rules]) => [field, rules[0] ?? 'other']);
}
