import { type ReactNode, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useMove } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { EndRequirementDocument, type Scheduled } from './schedule.graphql.ts';
import { useScheduleWords } from './schedule-words.ts';

/** By when it is due, and how everybody who works here stands in it. */
export function ScheduleCard({ requirement }: { requirement: Scheduled }) {
  const t = useText('schedule');
  const format = useFormat();
  const words = useScheduleWords();
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  const { id, schedule, startedAt, endedAt, sharesCompletions, reason } = requirement;
  const actions = mayAssign && !endedAt && (
    <div className="card-actions">
      <LinkButton size="small" to="/requirements/$id/schedule" params={{ id }}>
        {t(schedule ? 'change' : 'set')}
      </LinkButton>
      {startedAt && <EndButton requirement={requirement} />}
    </div>
  );
  return (
    <Card title={t('title')} actions={actions}>
      {schedule ? (
        <ul className="schedule-words">
          {words(schedule).map(word => (
            <li key={word}>{word}</li>
          ))}
          {sharesCompletions && <li>{t('said.shares')}</li>}
          {reason && <li>{t('said.reason', { reason: format.pick(reason) })}</li>}
          {startedAt && <li>{t('since', { day: format.dayOf(startedAt) })}</li>}
          {endedAt && <li>{t('ended', { day: format.dayOf(endedAt) })}</li>}
        </ul>
      ) : (
        <p>{t('none')}</p>
      )}
    </Card>
  );
}

function EndButton({ requirement: { id, version } }: { requirement: Scheduled }) {
  const t = useText('schedule');
  const [asks, ask] = useState(false);
  const end = useMove(EndRequirementDocument, { said: t('endDone'), onDone: () => ask(false) });
  return (
    <>
      <Button size="small" kind="quiet" onPress={() => ask(true)}>
        {t('end')}
      </Button>
      <ConfirmDialog
        title={t('endTitle')}
        action={t('endAction')}
        isOpen={asks}
        isPending={end.isPending}
        isDanger
        onConfirm={() => end.mutate({ input: { id, version } })}
        onClose={() => ask(false)}
      >
        {t('endText')}
      </ConfirmDialog>
    </>
  );
}

/** Everybody who works here, in one group each. */
export function Headcount({ requirement: { id, headcount, endedAt } }: { requirement: Scheduled }) {
  const t = useText('schedule');
  const format = useFormat();
  const mayAssign = useMay('REQUIREMENT_ASSIGN');
  if (!headcount) return null;
  const people = (count: number) => t('peopleOf', { count, shown: format.number(count) });
  const opened = (group: 'KEPT' | 'EXEMPT' | 'OUTSIDE' | 'ADDED', count: number): ReactNode =>
    mayAssign && !endedAt ? (
      <Link to="/requirements/$id/audience" params={{ id }} search={{ group }}>
        {people(count)}
      </Link>
    ) : (
      people(count)
    );
  return (
    <Card title={t('headcount', { count: headcount.headcount })}>
      <DefinitionList
        items={[
          [t('assigned'), opened('KEPT', headcount.assigned)],
          [t('exempt'), opened('EXEMPT', headcount.exempt)],
          [
            t('waiting'),
            <Link key="waiting" to="/requirements/exceptions" search={{ requirement: id }}>
              {people(headcount.waiting)}
            </Link>,
          ],
          [t('outside'), opened('OUTSIDE', headcount.outside)],
          ...(headcount.unseen > 0 ? [[t('unseen'), opened('ADDED', headcount.unseen)] as const] : []),
        ]}
      />
    </Card>
  );
}
