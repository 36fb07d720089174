import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { useSpan } from './appointment-time.ts';
import { CancelDocument, type Booking, type MyAppointment } from './appointments.graphql.ts';

interface Props {
  mine: MyAppointment;
  booking: Booking;
  isMoving: boolean;
  onMove: () => void;
}

/** The time at which I am expected. */
export function BookedCard({ mine: { assignmentId }, booking, isMoving, onMove }: Props) {
  const t = useText('appointments');
  const span = useSpan();
  const [isCancelling, setCancelling] = useState(false);
  const close = () => setCancelling(false);
  const cancel = useMove(CancelDocument, { said: t('cancelled'), onDone: close });
  return (
    <Card title={t('booked')}>
      <DefinitionList
        items={[
          [t('when'), span.whole(booking)],
          [t('where'), [t(`mode.${booking.mode}`), booking.place].filter(Boolean).join(' ')],
          [t('with'), booking.interviewer],
        ]}
      />
      {booking.isChangeable && (
        <div className="appointment-actions">
          {!isMoving && <Button onPress={onMove}>{t('change')}</Button>}
          <Button kind="quiet" onPress={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={t('cancelTitle')}
        action={t('cancel')}
        isOpen={isCancelling}
        isPending={cancel.isPending}
        isDanger
        onConfirm={() => cancel.mutate({ input: { assignmentId } })}
        onClose={close}
      >
        {t('cancelText', { when: span.whole(booking) })}
      </ConfirmDialog>
    </Card>
  );
}
