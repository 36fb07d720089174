import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Blockers } from './blockers.tsx';
import { type CaseFacts, type NextMove, ReturnCaseDocument, TakeInCaseDocument } from './cases.graphql.ts';
import { DelayForm } from './delay.form.tsx';
import { type Act, actOf } from './act.ts';
import { nameOf, roomOf } from './audiences.ts';
import { ProposeForm } from './propose.form.tsx';

/** What can come next: whose it is, what it does, and what is still missing; the way on stands first. */
export function NextMoves({ matter }: { matter: CaseFacts }) {
  const t = useText('cases');
  const { nextMoves, state } = matter;
  const [chosen, choose] = useState<Act | null>(null);
  const aside = new Set<string>([
    'NOT_ADMIT',
    'CONVERT',
    'WITHDRAW',
    'SUSPEND',
    'REOPEN',
    'ADD_GROUNDS',
    'APPEAL_LATE',
    'RECONSIDER',
  ]);
  const onward = nextMoves.filter(({ move }) => !aside.has(move));
  const others = nextMoves.filter(({ move }) => aside.has(move));
  if (nextMoves.length === 0) return <p>{t('one.noMoves')}</p>;
  return (
    <>
      <ul className="case-moves">
        {alike(onward).map(nexts => (
          <li key={nexts[0].move}>
            <Move matter={matter} nexts={nexts} onPropose={choose} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details key={state} className="case-others">
          <summary>{t('one.other')}</summary>
          <ul className="case-moves">
            {others.map(next => (
              <li key={next.move}>
                <Move isAside matter={matter} nexts={[next]} onPropose={choose} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog title={chosen ? t(`acts.${chosen}`) : ''} isOpen={chosen !== null} onClose={() => choose(null)}>
        {chosen && <ProposeForm caseId={matter.id} act={chosen} track={matter.track} onDone={() => choose(null)} />}
      </Dialog>
    </>
  );
}

interface MoveProps {
  matter: CaseFacts;
  /** Several where one and the same act of the same people leads to one of them. */
  nexts: Alike;
  onPropose: (act: Act) => void;
  /** Not the way on, so that it does not stand out. */
  isAside?: boolean;
}

function Move({ matter, nexts, onPropose, isAside = false }: MoveProps) {
  const t = useText('cases');
  const { move, by, two, yours, blockers } = nexts[0];
  const title = nexts.map(next => t(`moves.${next.move}`)).join(' / ');
  const who = by.map(hat => t(`hats.${hat}`)).join(t('one.and'));
  const act = actOf(move);
  const room = roomOf[move];
  const isReady = blockers.length === 0;
  const explains = blockers.some(({ code }) => code === 'DELAY_UNEXPLAINED');
  // where it is somebody else's and nothing is missing, there is nothing to do there
  const isHere = !by.includes('SYSTEM') && (yours || !isReady);
  const waits = matter.proposals.some(proposal => proposal.act === act && !proposal.decidedAt);
  return (
    <section className="case-move" data-ready={isReady && yours && !isAside} aria-label={title}>
      <h3>{title}</h3>
      {nexts.map(next => (
        <p key={next.move}>{t(`consequences.${next.move}`)}</p>
      ))}
      <p className="aside">{two ? t('one.twoPeople', { who }) : `${t('one.whose')}: ${who}`}</p>
      {isReady ? <p>{t('one.nothingMissing')}</p> : <Blockers blockers={blockers} />}
      <div className="case-buttons">
        {explains && yours && <DelayForm matter={matter} />}
        {isReady && yours && !waits && act && (
          <Button kind={isAside ? 'secondary' : act === 'PURGE' ? 'danger' : 'primary'} onPress={() => onPropose(act)}>
            {t('one.propose')}
          </Button>
        )}
        {room && isHere && (
          <LinkButton
            to={room}
            params={{ id: matter.id }}
            kind={isReady && yours && !isAside ? 'primary' : 'secondary'}
          >
            {t('one.go', { room: t(`rooms.${nameOf(room)}`) })}
          </LinkButton>
        )}
        {isReady && yours && move === 'TAKE_IN' && <TakeIn id={matter.id} />}
        {isReady && yours && move === 'RETURN' && <Return matter={matter} />}
      </div>
    </section>
  );
}

type Alike = readonly [NextMove, ...NextMove[]];

/** Together those that differ only in what comes out of one and the same act. */
function alike(moves: readonly NextMove[]): Alike[] {
  const found = new Map<string, [NextMove, ...NextMove[]]>();
  for (const next of moves) {
    const same = `${roomOf[next.move] ?? next.move} ${next.by.join()} ${JSON.stringify(next.blockers)}`;
    const others = found.get(same);
    if (others) others.push(next);
    else found.set(same, [next]);
  }
  return [...found.values()];
}

function TakeIn({ id }: { id: string }) {
  const t = useText('cases');
  const take = useMove(TakeInCaseDocument, { said: t('one.takenIn') });
  return (
    <Button kind="primary" isPending={take.isPending} onPress={() => take.mutate({ input: { id } })}>
      {t('one.takeIn')}
    </Button>
  );
}

function Return({ matter: { id, version } }: { matter: CaseFacts }) {
  const t = useText('cases');
  const take = useMove(ReturnCaseDocument, { said: t('one.returned') });
  return (
    <Button kind="primary" isPending={take.isPending} onPress={() => take.mutate({ input: { caseId: id, version } })}>
      {t('one.returnAction')}
    </Button>
  );
}
