import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { SeatedCase } from './committees.graphql.ts';

/** Who declared what, and when? */
export function Declarations({ declarations }: { declarations: SeatedCase['declarations'] }) {
  const t = useText('committees');
  const format = useFormat();
  if (declarations.length === 0) return <p className="aside">{t('declarations.none')}</p>;
  return (
    <ol className="case-history">
      {declarations.map(({ id, at, person, result, grounds, note }) => (
        <li key={id}>
          {format.name(person)} ({person.number}) {t(`results.${result}`)}
          {grounds.length > 0 && ` ${grounds.map(ground => t(`grounds.${ground}.name`)).join('・')}`}{' '}
          <span className="aside">{format.instant(at)}</span>
          {note && <p className="case-text">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
