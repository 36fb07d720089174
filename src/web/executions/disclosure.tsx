import { useState } from 'react';
import { ProposeForm } from '../cases/propose.form.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { ClosingCase } from './executions.graphql.ts';

/** Is everybody told of it, and until when? Two people decide. */
export function Disclosure({ matter: { id, track, disclosure, mayDisclose, proposals } }: { matter: ClosingCase }) {
  const t = useText('executions');
  const words = useText('cases');
  const format = useFormat();
  const [isOpen, open] = useState(false);
  if (disclosure) {
    const { shownFrom, shownUntil } = disclosure;
    return <p>{t('disclosure.shown', { from: format.day(shownFrom), until: format.day(shownUntil) })}</p>;
  }
  if (!mayDisclose) return <p className="aside">{t('disclosure.closed')}</p>;
  if (proposals.some(({ act, decidedAt }) => act === 'DISCLOSE' && !decidedAt)) return <p>{t('disclosure.waits')}</p>;
  return (
    <>
      <p>{t('disclosure.text')}</p>
      <div className="case-buttons">
        <Button onPress={() => open(true)}>{t('disclosure.action')}</Button>
      </div>
      <Dialog title={words('acts.DISCLOSE')} isOpen={isOpen} onClose={() => open(false)}>
        <ProposeForm caseId={id} act="DISCLOSE" track={track} onDone={() => open(false)} />
      </Dialog>
    </>
  );
}
