import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { SeatedCase } from './committees.graphql.ts';

/** Who stands in, in which order? */
export function Substitutes({ substitutes }: { substitutes: SeatedCase['substitutes'] }) {
  const t = useText('committees');
  const format = useFormat();
  if (substitutes.length === 0) return <p className="aside">{t('substitutes.none')}</p>;
  return (
    <ol>
      {substitutes.map(({ id, person, external, clearedAt, seatedAt }) => (
        <li key={id}>
          {format.name(person)} ({person.number}){' '}
          <Badge tone={clearedAt ? 'done' : 'due'}>
            {t(seatedAt ? 'substitutes.seated' : clearedAt ? 'seats.cleared' : 'seats.undeclared')}
          </Badge>{' '}
          {external && <Badge tone="neutral">{t('seats.external')}</Badge>}
        </li>
      ))}
    </ol>
  );
}
