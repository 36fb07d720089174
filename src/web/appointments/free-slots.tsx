import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useMove, usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSpan } from './appointment-time.ts';
import { BookDocument, FreeSlotsDocument, MoveDocument, type FreeSlot } from './appointments.graphql.ts';

interface Props {
  assignmentId: string;
  isMove: boolean;
  onDone: () => void;
}

/** The times that are free, day by day. */
export function FreeSlots(props: Props) {
  const t = useText('appointments');
  const tUi = useText('ui');
  const [chosen, setChosen] = useState<FreeSlot | null>(null);
  const pages = usePages(FreeSlotsDocument, { first: 100 }, data => data.freeInterviewSlots);
  return (
    <Loaded query={pages.query} skeleton={<Skeleton lines={4} />}>
      {() => (
        <>
          {pages.rows.length === 0 && <EmptyState title={t('noneTitle')} text={t('noneText')} />}
          <Days slots={pages.rows} onChoose={setChosen} />
          {pages.more && (
            <div>
              <Button onPress={pages.more} isPending={pages.isLoadingMore} pendingLabel={tUi('loading')}>
                {tUi('more')}
              </Button>
            </div>
          )}
          {chosen && <Confirm {...props} slot={chosen} onClose={() => setChosen(null)} />}
        </>
      )}
    </Loaded>
  );
}

function Days({ slots, onChoose }: { slots: readonly FreeSlot[]; onChoose: (slot: FreeSlot) => void }) {
  const format = useFormat();
  const span = useSpan();
  const dayOf = ({ startsAt }: FreeSlot) => format.dayOf(startsAt);
  return [...new Set(slots.map(dayOf))].map(day => (
    <section className="slot-day" key={day}>
      <h3>{day}</h3>
      <ul>
        {slots
          .filter(slot => dayOf(slot) === day)
          .map(slot => (
            <li key={slot.id}>
              <Button onPress={() => onChoose(slot)} name={`${span.whole(slot)} ${slot.interviewer}`}>
                {span.hours(slot)}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  ));
}

/** Shows what one is about to book. */
function Confirm({ slot, assignmentId, isMove, onDone, onClose }: Props & { slot: FreeSlot; onClose: () => void }) {
  const t = useText('appointments');
  const span = useSpan();
  const done = () => {
    onClose();
    onDone();
  };
  const book = useMove(BookDocument, { said: t('bookedNow'), onDone: done });
  const move = useMove(MoveDocument, { said: t('moved'), onDone: done });
  const input = { assignmentId, slotId: slot.id };
  const confirm = () =>
    isMove ? move.mutate({ input }, { onError: onClose }) : book.mutate({ input }, { onError: onClose });
  return (
    <ConfirmDialog
      title={t(isMove ? 'moveTitle' : 'bookTitle')}
      action={t(isMove ? 'move' : 'book')}
      isOpen
      isPending={move.isPending || book.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <DefinitionList
        items={[
          [t('when'), span.whole(slot)],
          [t('where'), [t(`mode.${slot.mode}`), slot.place].filter(Boolean).join(' ')],
          [t('with'), slot.interviewer],
        ]}
      />
    </ConfirmDialog>
  );
}
