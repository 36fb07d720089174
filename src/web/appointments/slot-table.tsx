import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { NoShowDocument, WithdrawSlotsDocument, type MySlot } from './agenda.graphql.ts';
import { useSpan } from './appointment-time.ts';

interface Props {
  slots: readonly MySlot[];
  total: number;
  more: (() => void) | null;
  isLoadingMore: boolean;
}

/** My times, and who comes. */
export function SlotTable({ slots, ...paging }: Props) {
  const t = useText('appointments');
  const span = useSpan();
  const [leaving, setLeaving] = useState<MySlot | null>(null);
  return (
    <>
      <DataTable
        caption={t('coming')}
        isCaptionHidden
        rows={slots}
        keyOf={({ id }) => id}
        {...paging}
        columns={[
          { key: 'when', header: t('when'), isRowHeader: true, isShort: true, cell: span.whole },
          { key: 'who', header: t('who'), cell: slot => <Who slot={slot} /> },
          { key: 'where', header: t('where'), cell: ({ mode, place }) => place ?? t(`mode.${mode}`) },
          { key: 'state', header: t('state'), cell: slot => <SlotState slot={slot} /> },
          { key: 'do', header: '', cell: slot => <SlotActions slot={slot} onWithdraw={() => setLeaving(slot)} /> },
        ]}
      />
      {leaving && <Withdraw slot={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** Whoever comes, and the way to the page to hold the interview with. */
function Who({ slot: { booking } }: { slot: MySlot }) {
  const format = useFormat();
  if (!booking) return '–';
  const { assignmentId, interviewId, person } = booking;
  if (interviewId)
    return (
      <Link to="/interview-records/$id" params={{ id: interviewId }}>
        {format.name(person)}
      </Link>
    );
  return (
    <Link to="/interviews/hold/$assignmentId" params={{ assignmentId }}>
      {format.name(person)}
    </Link>
  );
}

function SlotState({ slot: { booking } }: { slot: MySlot }) {
  const t = useText('appointments');
  if (!booking) return <Badge>{t('free')}</Badge>;
  if (booking.interviewId) return <Badge tone="done">{t('begun')}</Badge>;
  return booking.isMissable ? <Badge tone="warn">{t('toSay')}</Badge> : <Badge tone="due">{t('isBooked')}</Badge>;
}

function SlotActions({ slot, onWithdraw }: { slot: MySlot; onWithdraw: () => void }) {
  const t = useText('appointments');
  const format = useFormat();
  const span = useSpan();
  const missed = useMove(NoShowDocument, { said: t('noShowSaid') });
  const { booking, isWithdrawable } = slot;
  if (booking?.isMissable)
    return (
      <Button
        size="small"
        isPending={missed.isPending}
        name={t('noShowOf', { name: format.name(booking.person) })}
        onPress={() => missed.mutate({ input: { bookingId: booking.id } })}
      >
        {t('noShow')}
      </Button>
    );
  if (!isWithdrawable) return null;
  return (
    <Button size="small" kind="quiet" name={t('withdrawOf', { when: span.whole(slot) })} onPress={onWithdraw}>
      {t('withdraw')}
    </Button>
  );
}

function Withdraw({ slot, onClose }: { slot: MySlot; onClose: () => void }) {
  const t = useText('appointments');
  const format = useFormat();
  const span = useSpan();
  const withdraw = useMove(WithdrawSlotsDocument, { said: t('withdrawn'), onDone: onClose });
  const when = span.whole(slot);
  return (
    <ConfirmDialog
      title={t('withdrawTitle')}
      action={t('withdraw')}
      isOpen
      isDanger
      isPending={withdraw.isPending}
      onConfirm={() => withdraw.mutate({ input: { ids: [slot.id] } })}
      onClose={onClose}
    >
      {slot.booking
        ? t('withdrawBooked', { when, name: format.name(slot.booking.person) })
        : t('withdrawFree', { when })}
    </ConfirmDialog>
  );
}
