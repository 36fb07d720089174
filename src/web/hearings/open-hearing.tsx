import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { OpenHearingDocument } from './hearing-acts.graphql.ts';
import type { HeardCase } from './hearings.graphql.ts';

/** Begins the hearing, once it was asked whether this is the moment. */
export function OpenHearing({ matter: { id, notices } }: { matter: HeardCase }) {
  const t = useText('hearings');
  const format = useFormat();
  const [asks, ask] = useState(false);
  const open = useMove(OpenHearingDocument, { said: t('now.open.said'), onDone: () => ask(false) });
  const last = notices.at(-1);
  return (
    <div>
      <Button kind="primary" onPress={() => ask(true)}>
        {t('now.open.action')}
      </Button>
      <ConfirmDialog
        title={t('now.open.asks')}
        action={t('now.open.confirm')}
        isOpen={asks}
        isPending={open.isPending}
        onConfirm={() => open.mutate({ input: { id } })}
        onClose={() => ask(false)}
      >
        <p>{t('now.open.does')}</p>
        {last && <p>{t('now.open.planned', { at: format.instant(last.hearingAt) })}</p>}
      </ConfirmDialog>
    </div>
  );
}
