import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ApplyRosterDocument, type Roster } from './roster.graphql.ts';

/** The last step; where many would leave, the number must be written down by hand. */
export function ApplyRoster({ roster }: { roster: Roster }) {
  const t = useText('people');
  const { id, version, joined, changed, left, leaversToConfirm: leavers } = roster;
  const [asks, ask] = useState(false);
  const [typed, type] = useState('');
  const [isWrong, blame] = useState(false);
  const apply = useMove(ApplyRosterDocument, { onDone: () => ask(false) });
  const confirm = (): void => {
    const counted = Number(typed.normalize('NFKC').replaceAll(/[,\s人]/g, ''));
    if (leavers !== null && counted !== leavers) blame(true);
    else apply.mutate({ input: { id, version, acceptLeavers: leavers } });
  };
  return (
    <>
      {leavers !== null && (
        <Notice kind="warn" title={t('import.leaversTitle', { count: leavers })}>
          {t('import.leaversText')}
        </Notice>
      )}
      <div className="form-actions">
        <Button kind="primary" onPress={() => ask(true)}>
          {t('import.apply')}
        </Button>
        <span className="field-help">{t('import.notYet')}</span>
      </div>
      <ConfirmDialog
        title={t('import.applyTitle')}
        action={t('import.applyAction')}
        isOpen={asks}
        isPending={apply.isPending}
        isDanger={leavers !== null}
        onConfirm={confirm}
        onClose={() => ask(false)}
      >
        <div className="roster-confirm">
          <p>{t('import.counts', { joined, changed, left })}</p>
          <p>{t('import.applyText')}</p>
          {leavers !== null && (
            <TextField
              label={t('import.leaversLabel')}
              description={t('import.leaversHelp', { count: leavers })}
              value={typed}
              onChange={type}
              errorMessage={isWrong ? t('import.leaversWrong') : undefined}
              isRequired
              exact
            />
          )}
        </div>
      </ConfirmDialog>
    </>
  );
}
