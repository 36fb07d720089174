import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { BeginExecutionDocument, CloseCaseDocument, type ExecutedCase } from './executions.graphql.ts';
import { openCount, waitOf } from './next.rules.ts';

/** The one thing that comes next, or what is waited for. */
export function NextAct({ matter }: { matter: ExecutedCase }) {
  const t = useText('executions');
  const { state, executionItems } = matter;
  const open = openCount(executionItems);
  const waits = state === 'EXECUTION' ? null : waitOf(matter);
  if (waits) return <p>{t(`now.waits.${waits}`)}</p>;
  if (state === 'FINAL') return <Act matter={matter} act="begin" />;
  if (open > 0) return <p>{t('now.open', { count: open })}</p>;
  if (executionItems.length === 0 && matter.track !== 'EMPLOYEE') return <p>{t('now.nothing')}</p>;
  return <Act matter={matter} act="close" />;
}

const documents = { begin: BeginExecutionDocument, close: CloseCaseDocument } as const;
const words = {
  begin: { does: 'now.begins', said: 'now.began' },
  close: { does: 'now.closes', said: 'now.closed' },
} as const;

function Act({ matter: { id, version }, act }: { matter: ExecutedCase; act: 'begin' | 'close' }) {
  const t = useText('executions');
  const [asks, ask] = useState(false);
  const { does, said } = words[act];
  const close = (): void => ask(false);
  const options = { said: t(said), onDone: close };
  const begin = useMove(documents.begin, options);
  const end = useMove(documents.close, options);
  const move = act === 'begin' ? begin : end;
  return (
    <div className="execution-next">
      <p>{t(does)}</p>
      <div className="case-buttons">
        <Button kind="primary" onPress={() => ask(true)}>
          {t(`now.${act}`)}
        </Button>
      </div>
      <ConfirmDialog
        title={t(`now.${act}`)}
        action={t(`now.${act}`)}
        isOpen={asks}
        isPending={move.isPending}
        onClose={close}
        onConfirm={() => move.mutate({ input: { caseId: id, version } })}
      >
        <p>{t(does)}</p>
      </ConfirmDialog>
    </div>
  );
}
