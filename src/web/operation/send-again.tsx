import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SendNoticesAgainDocument, type UndeliveredNotice } from './operation.graphql.ts';

interface Props {
  picked: readonly UndeliveredNotice[];
  onDone: () => void;
}

/** Those that were chosen, or all that bounced; what may arrive twice is asked about first. */
export function SendAgain({ picked, onDone }: Props) {
  const t = useText('operation');
  const tUi = useText('ui');
  const [asked, ask] = useState<'CHOSEN' | 'ALL' | null>(null);
  const again = useMove(SendNoticesAgainDocument, {
    said: t('sentAgain'),
    onDone: () => {
      ask(null);
      onDone();
    },
  });
  const sendChosen = (): void => again.mutate({ input: { ids: picked.map(({ id }) => id) } });
  const mayDouble = picked.some(({ mailState }) => mailState === 'UNCERTAIN');
  return (
    <div className="send-again">
      {picked.length > 0 ? (
        <Button
          kind="primary"
          onPress={mayDouble ? () => ask('CHOSEN') : sendChosen}
          isPending={again.isPending}
          pendingLabel={tUi('sending')}
        >
          {t('sendAgain', { count: picked.length })}
        </Button>
      ) : (
        <Button onPress={() => ask('ALL')}>{t('sendAllAgain')}</Button>
      )}
      <ConfirmDialog
        title={t(asked === 'ALL' ? 'askAllTitle' : 'askTitle')}
        action={t('send')}
        isOpen={asked !== null}
        isPending={again.isPending}
        onConfirm={asked === 'ALL' ? () => again.mutate({ input: {} }) : sendChosen}
        onClose={() => ask(null)}
      >
        <p>{t(asked === 'ALL' ? 'askAllText' : 'askText')}</p>
      </ConfirmDialog>
    </div>
  );
}
