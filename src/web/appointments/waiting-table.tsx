import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BookForDocument, ToBookDocument, type MySlot, type Waiting } from './agenda.graphql.ts';
import { useSpan } from './appointment-time.ts';

/** Who has not booked, and the door to do it for them. */
export function WaitingTable({ free }: { free: readonly MySlot[] }) {
  const t = useText('appointments');
  const format = useFormat();
  const [bookingFor, setBookingFor] = useState<Waiting | null>(null);
  const pages = usePages(ToBookDocument, { first: 20 }, data => data.interviewsToBook);
  return (
    <Loaded query={pages.query} skeleton={<Skeleton lines={6} />}>
      {({ interviewsToBook: { totalCount } }) =>
        totalCount === 0 ? (
          <EmptyState text={t('noneWaiting')} />
        ) : (
          <>
            <DataTable
              caption={t('waitingCaption')}
              rows={pages.rows}
              keyOf={({ assignmentId }) => assignmentId}
              total={totalCount}
              more={pages.more}
              isLoadingMore={pages.isLoadingMore}
              columns={[
                {
                  key: 'who',
                  header: t('who'),
                  isRowHeader: true,
                  isShort: true,
                  cell: ({ person }) => format.name(person),
                },
                { key: 'number', header: t('number'), isShort: true, cell: ({ person }) => person.number },
                {
                  key: 'department',
                  header: t('department'),
                  cell: ({ person }) => format.pick(person.department.name),
                },
                { key: 'what', header: t('what'), cell: ({ title }) => format.pick(title) },
                { key: 'due', header: t('dueOn'), isShort: true, cell: ({ dueOn }) => format.shortDay(dueOn) },
                {
                  key: 'do',
                  header: '',
                  cell: each => (
                    <BookFor waiting={each} hasFree={free.length > 0} onPress={() => setBookingFor(each)} />
                  ),
                },
              ]}
            />
            {bookingFor && <BookForDialog waiting={bookingFor} free={free} onClose={() => setBookingFor(null)} />}
          </>
        )
      }
    </Loaded>
  );
}

function BookFor({ waiting, hasFree, onPress }: { waiting: Waiting; hasFree: boolean; onPress: () => void }) {
  const t = useText('appointments');
  const format = useFormat();
  if (!waiting.isYours) return t('notYours');
  return (
    <>
      {waiting.missed > 0 && <span>{t('missed', { count: waiting.missed })} </span>}
      {hasFree && (
        <Button size="small" name={t('bookForOf', { name: format.name(waiting.person) })} onPress={onPress}>
          {t('bookFor')}
        </Button>
      )}
    </>
  );
}

interface DialogProps {
  waiting: Waiting;
  free: readonly MySlot[];
  onClose: () => void;
}

function BookForDialog({ waiting: { assignmentId, person }, free, onClose }: DialogProps) {
  const t = useText('appointments');
  const format = useFormat();
  const span = useSpan();
  const form = useDraftForm(`book for ${assignmentId}`, { slotId: '' });
  return (
    <Dialog title={t('bookForTitle', { name: format.name(person) })} isOpen onClose={onClose}>
      <MoveForm
        form={form}
        document={BookForDocument}
        variables={({ slotId }) => ({ input: { assignmentId, slotId } })}
        action={t('book')}
        said={t('bookedFor')}
        onDone={onClose}
      >
        <p>{t('bookForHelp')}</p>
        <Bound control={form.control} name="slotId" required>
          {field => (
            <Select
              {...field}
              label={t('slot')}
              options={free.map(slot => ({ value: slot.id, label: span.whole(slot) }))}
            />
          )}
        </Bound>
      </MoveForm>
    </Dialog>
  );
}
