import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { SeatedCase } from './committees.graphql.ts';
import { EndSeatDocument } from './moves.graphql.ts';

/** Somebody who is not here any more leaves their seat to the next substitute. */
export function EndSeat({ matter: { id: caseId, version }, seatId }: { matter: SeatedCase; seatId: string }) {
  const t = useText('committees');
  const [isOpen, open] = useState(false);
  const end = useMove(EndSeatDocument, { said: t('end.said'), touches: ['CaseCommittee', 'Case'] });
  return (
    <>
      <p>
        <Button size="small" onPress={() => open(true)}>
          {t('end.action')}
        </Button>
      </p>
      <ConfirmDialog
        title={t('end.title')}
        action={t('end.action')}
        isOpen={isOpen}
        isPending={end.isPending}
        onClose={() => open(false)}
        onConfirm={() => end.mutate({ input: { caseId, version, seatId } }, { onSettled: () => open(false) })}
      >
        <p>{t('end.text')}</p>
      </ConfirmDialog>
    </>
  );
}
