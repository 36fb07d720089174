import { useState } from 'react';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface Props {
  /** Of the section. */
  title: string;
  hand: () => Promise<unknown>;
  /** What is asked again afterwards. */
  touches: readonly string[];
}

/** A protected report leaves the record for good: asked twice. */
export function HandOver({ title, hand, touches }: Props) {
  const t = useText('interviews');
  const [step, setStep] = useState<'none' | 'first' | 'second'>('none');
  const close = (): void => setStep('none');
  const move = useTask(hand, { said: t('handOff.said'), touches, onDone: close });
  return (
    <div>
      <Button size="small" kind="quiet" name={t('handOff.actionOf', { title })} onPress={() => setStep('first')}>
        {t('handOff.action')}
      </Button>
      <ConfirmDialog
        title={t('handOff.title', { title })}
        action={t('handOff.next')}
        isOpen={step === 'first'}
        onConfirm={() => setStep('second')}
        onClose={close}
      >
        {t('handOff.text')}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('handOff.sureTitle')}
        action={t('handOff.sure')}
        isOpen={step === 'second'}
        isDanger
        isPending={move.isPending}
        onConfirm={() => move.mutate(undefined)}
        onClose={close}
      >
        {t('handOff.sureText', { title })}
      </ConfirmDialog>
    </div>
  );
}
