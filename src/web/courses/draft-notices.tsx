import { useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Editing } from './use-course-draft.ts';

/** What became of the text: found again, or overtaken by somebody else, and what to do about it. */
export function DraftNotices({ editing }: { editing: Editing }) {
  const t = useText('courses');
  const [asks, ask] = useState(false);
  const { isBehind, isRestored, isDirty, takeOver, discard } = editing;
  const drop = (
    <>
      <Button size="small" onPress={() => ask(true)}>
        {t(isBehind ? 'takeTheirs' : 'dropMine')}
      </Button>
      <ConfirmDialog
        title={t('dropTitle')}
        action={t('dropAction')}
        isOpen={asks}
        isDanger
        onConfirm={() => {
          ask(false);
          discard();
        }}
        onClose={() => ask(false)}
      >
        {t('dropText')}
      </ConfirmDialog>
    </>
  );
  if (isBehind)
    return (
      <Notice kind="refused" title={t('behindTitle')}>
        <p>{t('behindText')}</p>
        <div className="form-actions notice-actions">
          {drop}
          <Button size="small" onPress={takeOver}>
            {t('keepMine')}
          </Button>
        </div>
      </Notice>
    );
  if (!isRestored || !isDirty) return null;
  return (
    <Notice title={t('restoredTitle')}>
      <p>{t('restoredText')}</p>
      <div className="form-actions notice-actions">{drop}</div>
    </Notice>
  );
}
