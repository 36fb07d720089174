import { useState } from 'react';
import { ProposeForm } from '../cases/propose.form.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { WeighedCase } from './room.graphql.ts';

/** A vote that went wrong is voided by two people; its ballots are kept and never counted. */
export function Void({ matter: { id, track, rounds } }: { matter: WeighedCase }) {
  const t = useText('deliberations');
  const words = useText('cases');
  const [isOpen, open] = useState(false);
  const round = rounds.find(({ state }) => state === 'OPEN');
  if (!round) return null;
  return (
    <>
      <p>{t('void.help')}</p>
      <p>
        <Button onPress={() => open(true)}>{t('void.action')}</Button>
      </p>
      <Dialog title={words('acts.VOID_ROUND')} isOpen={isOpen} onClose={() => open(false)}>
        <ProposeForm caseId={id} act="VOID_ROUND" track={track} recordId={round.id} onDone={() => open(false)} />
      </Dialog>
    </>
  );
}
