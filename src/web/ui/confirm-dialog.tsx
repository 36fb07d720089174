import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  title: string;
  children: ReactNode;
  /** What happens: 「すべての端末からログアウトする」, never "OK". */
  action: string;
  isOpen: boolean;
  isPending?: boolean;
  isDanger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({
  title,
  children,
  action,
  isOpen,
  isPending = false,
  isDanger,
  onConfirm,
  onClose,
}: Props) {
  const t = useText('ui');
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <div>{children}</div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          kind={isDanger ? 'danger' : 'primary'}
          onPress={onConfirm}
          isPending={isPending}
          pendingLabel={t('sending')}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
