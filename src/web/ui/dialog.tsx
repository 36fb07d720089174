import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../text/index.ts';
import { Icon } from './icon.tsx';
import './dialog.css';

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** 'alertdialog' where something is about to be lost. */
  role?: 'dialog' | 'alertdialog';
  size?: 'normal' | 'wide';
  children: ReactNode;
}

/** Traps the focus, closes on Escape, and gives the focus back to where it came from. */
export function Dialog({ title, isOpen, onClose, role = 'dialog', size = 'normal', children }: Props) {
  const t = useText('ui');
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className="modal" data-size={size}>
        <AriaDialog className="dialog" role={role}>
          <header>
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <AriaButton className="icon-button" aria-label={t('close')} onPress={onClose}>
              <Icon name="close" />
            </AriaButton>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
