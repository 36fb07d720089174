import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { apiUrl } from '../api/fetcher.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { MovePetitionForm } from './move-petition.form.tsx';
import type { Petition, PetitionMove } from './petition.graphql.ts';
import './petition.css';

interface Props {
  petitions: readonly Petition[];
  /** Whom each is for, where the page does not say it already. */
  namesPerson?: boolean;
}

export const PetitionList = ({ petitions, namesPerson = false }: Props) => (
  <ul className="petitions">
    {petitions.map(petition => (
      <Item key={petition.id} petition={petition} namesPerson={namesPerson} />
    ))}
  </ul>
);

const tones: Record<Petition['state'], Tone> = {
  REQUESTED: 'due',
  GRANTED: 'done',
  DENIED: 'neutral',
  WITHDRAWN: 'neutral',
  REVOKED: 'neutral',
};

function Item({ petition, namesPerson }: { petition: Petition; namesPerson: boolean }) {
  const t = useText('petitions');
  const format = useFormat();
  const { kind, state, person, title, reason } = petition;
  return (
    <li>
      <div className="petition-head">
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        <strong>{t(`kind.${kind}`)}</strong>
        <span>{format.pick(title)}</span>
      </div>
      {namesPerson && (
        <p>
          <Link to="/people/$id" params={{ id: person.id }}>
            {format.name(person)}
          </Link>{' '}
          <span className="petition-soft">
            {person.number} {format.pick(person.department.name)}
          </span>
        </p>
      )}
      <p>
        <Days petition={petition} />
      </p>
      <Certificate petition={petition} />
      <Said term={t('reason')} words={reason} />
      <History petition={petition} />
      <Moves petition={petition} />
    </li>
  );
}

function Days({ petition: { kind, state, startsOn, endsOn, dueOn } }: { petition: Petition }) {
  const t = useText('petitions');
  const format = useFormat();
  const [from, until] = [format.day(startsOn), endsOn ? format.day(endsOn) : ''];
  if (kind === 'EQUIVALENCE') return t(until ? 'issuedUntil' : 'issued', { from, until });
  if (kind === 'EXEMPTION') return t('days', { from, until });
  return (
    <>
      {t('newDue', { from, until })}
      {state === 'REQUESTED' && dueOn && dueOn !== startsOn && (
        <span className="petition-soft"> {t('dueNow', { day: format.day(dueOn) })}</span>
      )}
    </>
  );
}

function Certificate({ petition: { issuer, certificateTitle, proofId } }: { petition: Petition }) {
  const t = useText('petitions');
  if (!proofId) return null;
  return (
    <p>
      {t('certificate', { title: certificateTitle ?? '', issuer: issuer ?? '' })}{' '}
      <a href={apiUrl(`proofs/${proofId}`)} download>
        {t('openProof')}
      </a>
    </p>
  );
}

const Said = ({ term, words }: { term: string; words: string | null }) =>
  words && (
    <p className="petition-words">
      <span className="petition-soft">{term}</span>
      <br />
      {words}
    </p>
  );

/** Who did what about it, the earliest first. */
function History({ petition }: { petition: Petition }) {
  const t = useText('petitions');
  const format = useFormat();
  const { state, requestedAt, requestedBy, decidedAt, decidedBy, decisionReason, revokedAt, revokedBy } = petition;
  const by = (person: Petition['requestedBy']): string => (person ? format.name(person) : t('operator'));
  const decided = state === 'REVOKED' ? 'GRANTED' : state;
  return (
    <>
      <p className="petition-soft">
        {t('requested', { at: format.instant(requestedAt), name: by(requestedBy) })}
        {decidedAt && decided !== 'REQUESTED' && (
          <>
            <br />
            {t(`decided.${decided}`, { at: format.instant(decidedAt), name: by(decidedBy) })}
          </>
        )}
        {revokedAt && (
          <>
            <br />
            {t('revoked', { at: format.instant(revokedAt), name: by(revokedBy) })}
          </>
        )}
      </p>
      {decisionReason !== petition.reason && <Said term={t('decisionReason')} words={decisionReason} />}
      <Said term={t('revocationReason')} words={petition.revocationReason} />
    </>
  );
}

function Moves({ petition }: { petition: Petition }) {
  const t = useText('petitions');
  const format = useFormat();
  const [chosen, choose] = useState<PetitionMove | null>(null);
  const { moves, kind, person } = petition;
  if (moves.length === 0) return null;
  const nameOf = (move: PetitionMove): string =>
    t('moveName', { move: t(`move.${move}`), name: format.name(person), kind: t(`kind.${kind}`) });
  return (
    <div className="petition-moves">
      {moves.map(move => (
        <Button
          key={move}
          size="small"
          kind={move === 'GRANT' ? 'primary' : 'secondary'}
          name={nameOf(move)}
          onPress={() => choose(move)}
        >
          {t(`move.${move}`)}
        </Button>
      ))}
      <Dialog title={chosen ? t(`moveTitle.${chosen}`) : ''} isOpen={chosen !== null} onClose={() => choose(null)}>
        {chosen && <MovePetitionForm petition={petition} move={chosen} onDone={() => choose(null)} />}
      </Dialog>
    </div>
  );
}
