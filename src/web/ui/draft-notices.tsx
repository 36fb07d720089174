import { useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Notice } from './notice.tsx';

interface Props {
  isBehind: boolean;
  isRestored: boolean;
  takeOver: () => void;
  discard: () => void;
}

/** What became of the text: found again, or overtaken by somebody else, and what to do about it. */
export function DraftNotices({ isBehind, isRestored, takeOver, discard }: Props) {
  const t = useText('ui');
  const [asks, ask] = useState(false);
  const drop = (
    <>
      <Button size="small" onPress={() => ask(true)}>
        {t(isBehind ? 'draft.takeTheirs' : 'draft.dropMine')}
      </Button>
      <ConfirmDialog
        title={t('draft.dropTitle')}
        action={t('draft.dropAction')}
        isOpen={asks}
        isDanger
        onConfirm={() => {
          ask(false);
          discard();
        }}
        onClose={() => ask(false)}
      >
        {t('draft.dropText')}
      </ConfirmDialog>
    </>
  );
  if (isBehind)
    return (
      <Notice kind="refused" title={t('draft.behindTitle')}>
        <p>{t('draft.behindText')}</p>
        <div className="form-actions notice-actions">
          {drop}
          <Button size="small" onPress={takeOver}>
            {t('draft.keepMine')}
          </Button>
        </div>
      </Notice>
    );
  if (!isRestored) return null;
  return (
    <Notice title={t('draft.restoredTitle')}>
      <p>{t('draft.restoredText')}</p>
      <div className="form-actions notice-actions">{drop}</div>
    </Notice>
  );
}
