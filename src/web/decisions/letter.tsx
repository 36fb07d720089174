import { useState } from 'react';
import { Blockers } from '../cases/blockers.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { ApproveForm } from './approve.form.tsx';
import type { DecidedCase } from './decisions.graphql.ts';
import { DeliverForm } from './deliver.form.tsx';
import { DraftForm } from './draft.form.tsx';
import { LetterView } from './letter-view.tsx';

interface Props {
  matter: DecidedCase;
  mayAct: boolean;
}

/** Where is the letter, and what comes next with it? */
export function Letter({ matter, mayAct }: Props) {
  const t = useText('decisions');
  const { letter, state, decision } = matter;
  if (!decision) return null;
  const isWaiting = letter !== null && letter.deliveredOn === null;
  return (
    <>
      <Section title={t('letter.title')}>
        <LetterView letter={letter} hasFile />
      </Section>
      {isWaiting && !letter.approvedAt && <Approval matter={matter} />}
      {isWaiting && letter.approvedAt && <Delivery matter={matter} mayAct={mayAct} />}
      {mayAct && (state === 'DECIDED' || state === 'LETTER_APPROVED') && !letter?.sentAt && (
        <Drafting matter={matter} />
      )}
    </>
  );
}

function Approval({ matter }: { matter: DecidedCase }) {
  const t = useText('decisions');
  return (
    <Section title={t('approve.title')}>
      {matter.letter?.yoursToApprove ? <ApproveForm matter={matter} /> : <p>{t('approve.waits')}</p>}
    </Section>
  );
}

function Delivery({ matter, mayAct }: Props) {
  const t = useText('decisions');
  return (
    <Section title={t('deliver.title')}>
      {matter.letter?.method === 'PORTAL' && <p>{t('deliver.portal')}</p>}
      {mayAct ? <DeliverForm matter={matter} /> : <p className="aside">{t('bySecretariat')}</p>}
    </Section>
  );
}

function Drafting({ matter }: { matter: DecidedCase }) {
  const t = useText('decisions');
  const [isOpen, open] = useState(false);
  const { letter, nextMoves } = matter;
  const all = nextMoves.flatMap(({ blockers }) => blockers);
  const missing = all.filter(({ code }) => code === 'SANCTION_DETAIL_MISSING' || code === 'AUTHORITY_OPEN');
  if (letter && !isOpen)
    return (
      <div>
        <Button onPress={() => open(true)}>{t('draft.again')}</Button>
      </div>
    );
  return (
    <Section title={t(letter ? 'draft.again' : 'draft.title')}>
      {missing.length > 0 ? <Blockers blockers={missing} /> : <DraftForm matter={matter} onDone={() => open(false)} />}
    </Section>
  );
}
