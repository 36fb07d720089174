import { useState } from 'react';
import type { ResultOf } from '../api/graphql.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useLeave } from '../shell/sign-out.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { deviceOf } from './device.ts';
import { EndSessionDocument, LogOutEverywhereDocument, SessionsDocument } from './signin.graphql.ts';
import './sessions.css';

type Session = ResultOf<typeof SessionsDocument>['mySessions'][number];

export function Sessions() {
  const query = useApi(SessionsDocument, {});
  return (
    <Loaded query={query} skeleton={<Skeleton shape="cards" lines={2} />}>
      {({ mySessions }) => (
        <>
          <ul className="sessions">
            {mySessions.map(session => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          <EndAll />
        </>
      )}
    </Loaded>
  );
}

function SessionRow({ session }: { session: Session }) {
  const t = useText('signin');
  const format = useFormat();
  const end = useMove(EndSessionDocument, { said: t('account.ended'), touches: ['Sessions'] });
  return (
    <li className="session">
      <Icon name="device" size={24} />
      <div className="session-text">
        <strong>{deviceOf(session.userAgent) ?? t('account.unknownDevice')}</strong>{' '}
        {session.current && <Badge tone="done">{t('account.thisDevice')}</Badge>}
        <DefinitionList
          items={[
            [t('account.lastSeen'), format.instant(session.lastSeenAt)],
            [t('account.started'), format.instant(session.startedAt)],
            [t('account.address'), session.address],
          ]}
        />
      </div>
      {!session.current && (
        <Button size="small" isPending={end.isPending} onPress={() => end.mutate({ input: { id: session.id } })}>
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}

function EndAll() {
  const t = useText('signin');
  const [asks, ask] = useState(false);
  const end = useMove(LogOutEverywhereDocument, { touches: [], onDone: useLeave() });
  return (
    <div>
      <Button kind="danger" onPress={() => ask(true)}>
        {t('account.endAll')}
      </Button>
      <ConfirmDialog
        title={t('account.endAllTitle')}
        action={t('account.endAll')}
        isOpen={asks}
        isPending={end.isPending}
        isDanger
        onConfirm={() => end.mutate({})}
        onClose={() => ask(false)}
      >
        {t('account.endAllText')}
      </ConfirmDialog>
    </div>
  );
}
