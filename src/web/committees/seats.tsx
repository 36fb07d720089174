import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import type { Seat } from './said.graphql.ts';

interface Props {
  seats: readonly Seat[];
  /** What can be done with a seat that is taken. */
  actions?: (seat: Seat) => ReactNode;
}

/** Who sits, who sat, and have they declared? */
export function Seats({ seats, actions }: Props) {
  const t = useText('committees');
  const format = useFormat();
  if (seats.length === 0) return <p className="aside">{t('seats.none')}</p>;
  return (
    <ul className="case-acts">
      {seats.map(seat => {
        const { id, person, chairs, chairOrder, external, clearedAt, untilAt, endedBecause, mustReadRecord } = seat;
        return (
          <li key={id} className="case-act">
            <h3>
              {t('seats.seat', { seat: seat.seat })} {format.name(person)} ({person.number})
            </h3>
            <p className="case-buttons">
              {untilAt ? (
                <Badge tone="neutral">{t(`ended.${endedBecause ?? 'REPLACED'}`)}</Badge>
              ) : (
                <Badge tone={clearedAt ? 'done' : 'due'}>{t(clearedAt ? 'seats.cleared' : 'seats.undeclared')}</Badge>
              )}
              {(chairs || (chairOrder === 1 && !untilAt)) && <Badge tone="neutral">{t('seats.chairs')}</Badge>}
              {!chairs && chairOrder && chairOrder > 1 && !untilAt && (
                <Badge tone="neutral">{t('seats.deputy', { chairOrder })}</Badge>
              )}
              <Badge tone="neutral">{t(external ? 'seats.external' : 'seats.internal')}</Badge>
              {mustReadRecord && <Badge tone="due">{t('seats.mustRead')}</Badge>}
            </p>
            {!untilAt && actions?.(seat)}
          </li>
        );
      })}
    </ul>
  );
}
