import { RefusalError } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useLocale, useText } from '../text/index.ts';
import type { NextMove } from './cases.graphql.ts';

/** What is still missing for a move, each with the rule that asks for it. */
export function Blockers({ blockers, title }: { blockers: NextMove['blockers']; title?: string }) {
  const t = useText('cases');
  const sentence = useSentence();
  const locale = useLocale();
  return (
    <>
      <p>{title ?? t('one.missing')}</p>
      <ul className="case-missing">
        {blockers.map(({ code, params, source }, i) => (
          <li key={i}>
            {code === 'CONFLICT_DECLARATION_MISSING'
              ? t('one.undeclared', { missing: params.find(({ name }) => name === 'missing')?.value ?? '' })
              : sentence(new RefusalError(code, Object.fromEntries(params.map(({ name, value }) => [name, value]))))}
            {source && (
              <span className="case-source">
                {t('one.source', { source: source[locale] })}
                {!source.confirmed && ` ${t('one.unconfirmed')}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
