import { useText } from '../text/index.ts';
import type { Station } from './cases.graphql.ts';
import './way.css';

/** The way of a case as a line of stations, the present one large. */
export function Way({ way }: { way: readonly Station[] }) {
  const t = useText('cases');
  const here = way.findIndex(({ at }) => at === 'HERE');
  return (
    <div className="way">
      <p className="way-place">{t('one.place', { place: here + 1, total: way.length })}</p>
      <ol className="way-line" aria-label={t('one.way')}>
        {way.map(({ state, at }, i) => (
          <li
            key={state}
            data-at={at}
            data-near={Math.abs(i - here) <= 1}
            aria-current={at === 'HERE' ? 'step' : undefined}
          >
            <span className="way-name">{t(`states.${state}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
