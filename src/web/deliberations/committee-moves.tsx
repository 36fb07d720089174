import { nameOf } from '../cases/audiences.ts';
import { Blockers } from '../cases/blockers.tsx';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import type { CommitteeCase } from './committee.graphql.ts';

type Move = CommitteeCase['nextMoves'][number];

/** Where the chair makes the moves of the chair. */
const roomOf: Partial<
  Record<
    Move['move'],
    '/committee-cases/$id/hearing' | '/committee-cases/$id/deliberation' | '/committee-cases/$id/decision'
  >
> = {
  CLOSE_HEARING: '/committee-cases/$id/hearing',
  FIND_PROVEN: '/committee-cases/$id/deliberation',
  DECIDE: '/committee-cases/$id/decision',
  DECIDE_NONE: '/committee-cases/$id/decision',
};

/** What comes next, whose turn it is, and what is still missing; what only interrupts a case is for the secretariat to see. */
export function CommitteeMoves({ matter: { id, nextMoves } }: { matter: CommitteeCase }) {
  const words = useText('cases');
  const onward = nextMoves.filter(({ two }) => !two);
  if (onward.length === 0) return <p>{words('one.noMoves')}</p>;
  return (
    <ul className="case-moves">
      {onward.map(({ move, by, yours, blockers }) => {
        const room = roomOf[move];
        const isReady = blockers.length === 0;
        return (
          <li key={move}>
            <section className="case-move" data-ready={isReady && yours} aria-label={words(`moves.${move}`)}>
              <h3>{words(`moves.${move}`)}</h3>
              <p>{words(`consequences.${move}`)}</p>
              <p className="aside">
                {words('one.whose')}: {by.map(hat => words(`hats.${hat}`)).join(' / ')}
              </p>
              {isReady ? <p>{words('one.nothingMissing')}</p> : <Blockers blockers={blockers} />}
              {room && yours && (
                <div className="case-buttons">
                  <LinkButton to={room} params={{ id }} kind={isReady ? 'primary' : 'secondary'}>
                    {words('one.go', { room: words(`rooms.${nameOf(room)}`) })}
                  </LinkButton>
                </div>
              )}
            </section>
          </li>
        );
      })}
    </ul>
  );
}
