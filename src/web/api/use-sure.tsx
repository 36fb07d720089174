import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface Asked {
  title: string;
  /** What it does, and what cannot be undone. */
  text: ReactNode;
  action: string;
}

/** Asks once more before a form is sent: `<MoveForm before={sure.before}>` and `{sure.dialog}` beside it. */
export function useSure({ title, text, action }: Asked) {
  const [send, keep] = useState<(() => void) | null>(null);
  const dialog = (
    <ConfirmDialog
      title={title}
      action={action}
      isOpen={send !== null}
      onClose={() => keep(null)}
      onConfirm={() => {
        send?.();
        keep(null);
      }}
    >
      {text}
    </ConfirmDialog>
  );
  return { before: (go: () => void): void => keep(() => go), dialog };
}
