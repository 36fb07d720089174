import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSpan } from './appointment-time.ts';
import { MyAppointmentDocument, type HeldInterview, type MyAppointment } from './appointments.graphql.ts';
import { BookedCard } from './booked-card.tsx';
import { FreeSlots } from './free-slots.tsx';
import './appointments.css';

const route = getRouteApi('/inside/appointments/$assignmentId');

/** When is my interview, and which other time would do? */
export function MyAppointmentPage() {
  const t = useText('appointments');
  const format = useFormat();
  const { assignmentId } = route.useParams();
  const query = useApi(MyAppointmentDocument, { assignmentId });
  const mine = query.data?.myInterviewAppointment;
  return (
    <Page
      title={mine ? format.pick(mine.title) : t('mineTitle')}
      lead={mine ? t('due', { day: format.day(mine.dueOn) }) : <>&nbsp;</>}
      above={
        <Link to="/training/$assignmentId" params={{ assignmentId }}>
          {t('back')}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={2} />}>
        {({ myInterviewAppointment, myInterviews }) => (
          <Appointment mine={myInterviewAppointment} last={myInterviews.edges[0]?.node} />
        )}
      </Loaded>
    </Page>
  );
}

/** What was said of it in the last one that was held. */
function Record({ last: { id, waitsForMe } }: { last: HeldInterview }) {
  const t = useText('appointments');
  return (
    <Notice kind={waitsForMe ? 'warn' : 'done'} title={t(waitsForMe ? 'recordWaits' : 'recordDone')}>
      {waitsForMe && <p>{t('recordAsks')}</p>}
      <LinkButton kind={waitsForMe ? 'primary' : 'secondary'} to="/interviews/$id" params={{ id }}>
        {t(waitsForMe ? 'readRecord' : 'toRecord')}
      </LinkButton>
    </Notice>
  );
}

function Appointment({ mine, last }: { mine: MyAppointment; last: HeldInterview | undefined }) {
  const t = useText('appointments');
  const format = useFormat();
  const [isMoving, setMoving] = useState(false);
  const { booking, isBookable } = mine;
  const stands = booking?.state === 'BOOKED' ? booking : null;
  return (
    <>
      <p>{mine.reason ? format.pick(mine.reason) : t(`purpose.${mine.purpose}`)}</p>
      {stands && <BookedCard mine={mine} booking={stands} isMoving={isMoving} onMove={() => setMoving(true)} />}
      {!stands && isBookable && <Ended mine={mine} />}
      {last?.sealedAt && <Record last={last} />}
      {!stands && !isBookable && !last?.sealedAt && <Notice title={t('doneTitle')}>{t('doneText')}</Notice>}
      {(isBookable || (stands?.isChangeable && isMoving)) && (
        <Section title={t(isMoving ? 'chooseOther' : 'choose')}>
          {isMoving && (
            <div>
              <Button kind="quiet" onPress={() => setMoving(false)}>
                {t('keep')}
              </Button>
            </div>
          )}
          <FreeSlots assignmentId={mine.assignmentId} isMove={Boolean(stands)} onDone={() => setMoving(false)} />
        </Section>
      )}
      {(isBookable || stands?.isChangeable) && <p className="appointment-note">{t('invitation')}</p>}
    </>
  );
}

/** What became of the last booking, where that is why one chooses again. */
function Ended({ mine: { booking } }: { mine: MyAppointment }) {
  const t = useText('appointments');
  const span = useSpan();
  const said = booking && t(`ended.${booking.state}`, { when: span.whole(booking) });
  return said ? <Notice kind="warn">{said}</Notice> : null;
}
