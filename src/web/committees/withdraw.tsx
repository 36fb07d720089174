import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { WithdrawFromCaseDocument } from './moves.graphql.ts';

/** A member may leave at any time, without a reason. */
export function Withdraw({ caseId }: { caseId: string }) {
  const t = useText('committees');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isOpen, open] = useState(false);
  const withdraw = useMove(WithdrawFromCaseDocument, {
    said: t('withdraw.said'),
    touches: [],
    onDone: () => {
      client.clear();
      void navigate({ to: '/my-cases' });
    },
  });
  return (
    <>
      <p>{t('withdraw.text')}</p>
      <p>
        <Button onPress={() => open(true)}>{t('withdraw.action')}</Button>
      </p>
      <ConfirmDialog
        isDanger
        title={t('withdraw.title')}
        action={t('withdraw.action')}
        isOpen={isOpen}
        isPending={withdraw.isPending}
        onClose={() => open(false)}
        onConfirm={() => withdraw.mutate({ input: { caseId } }, { onSettled: () => open(false) })}
      >
        <p>{t('withdraw.sure')}</p>
      </ConfirmDialog>
    </>
  );
}
