import { useState } from 'react';
import { ProposeForm } from '../cases/propose.form.tsx';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { AppealedCase } from './appeals.graphql.ts';

interface Props {
  matter: AppealedCase;
  mayAct: boolean;
}

/** It came late: will it be heard? Two people say so, once the decision is final. */
export function Late({ matter: { id, state, track, appeal, proposals }, mayAct }: Props) {
  const t = useText('appeals');
  const [isOpen, open] = useState(false);
  if (state !== 'FINAL') return <p>{t('late.soon')}</p>;
  if (proposals.some(({ act, decidedAt }) => act === 'ACCEPT_LATE_APPEAL' && !decidedAt))
    return <p>{t('late.waits')}</p>;
  if (!mayAct) return <p className="aside">{t('late.bySecretariat')}</p>;
  return (
    <div>
      <Button kind="primary" onPress={() => open(true)}>
        {t('late.action')}
      </Button>
      <Dialog title={t('late.title')} isOpen={isOpen} onClose={() => open(false)}>
        <ProposeForm
          caseId={id}
          act="ACCEPT_LATE_APPEAL"
          track={track}
          {...(appeal && { recordId: appeal.id })}
          onDone={() => open(false)}
        />
      </Dialog>
    </div>
  );
}
