import { useState } from 'react';
import type { TadaDocumentNode } from '../api/graphql.ts';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface Props<Result, Variables> {
  name: 'acknowledge' | 'letter' | 'waiveDays' | 'waiveHearing' | 'nothing';
  document: TadaDocumentNode<Result, Variables>;
  variables: Variables;
  isPrimary?: boolean;
}

/** One act without words of one's own: what it means, and a question before it is done. */
export function ConfirmAct<Result, Variables>({ name, document, variables, isPrimary }: Props<Result, Variables>) {
  const t = useText('myCases');
  const [asks, ask] = useState(false);
  const move = useMove(document, { said: t(`confirm.${name}.said`), onDone: () => ask(false) });
  return (
    <>
      <p>{t(`confirm.${name}.does`)}</p>
      <div className="form-actions">
        <Button kind={isPrimary ? 'primary' : 'secondary'} onPress={() => ask(true)}>
          {t(`confirm.${name}.action`)}
        </Button>
      </div>
      <ConfirmDialog
        title={t(`confirm.${name}.asks`)}
        action={t(`confirm.${name}.action`)}
        isOpen={asks}
        isPending={move.isPending}
        onConfirm={() => move.mutate(variables)}
        onClose={() => ask(false)}
      >
        <p>{t(`confirm.${name}.does`)}</p>
      </ConfirmDialog>
    </>
  );
}
