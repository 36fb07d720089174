import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MailStatusDocument, SendTrialNoticeDocument } from './operation.graphql.ts';

const halfAMinute = 30_000;
/** Work that is late by so much has met something in its way. */
const patience = 600_000;

/** Is mail set up, and does it go out? */
export function MailOverview() {
  const t = useText('operation');
  const format = useFormat();
  const query = useApi(MailStatusDocument, {}, { every: halfAMinute });
  return (
    <Loaded query={query} skeleton={<Skeleton lines={4} />}>
      {({ mailStatus: { via, dueSince, ...status } }) => (
        <>
          {dueSince && query.dataUpdatedAt - Date.parse(dueSince) > patience && (
            <Notice kind="warn">{t('mailStuck', { since: format.instant(dueSince) })}</Notice>
          )}
          <p>{via === null ? t('mailOff') : via === 'file' ? t('mailToFile') : t('mailVia', { via })}</p>
          <dl className="mail-numbers">
            {(['waiting', 'sent', 'withheld', 'bounced', 'uncertain'] as const).map(name => (
              <div
                key={name}
                data-tone={(name === 'bounced' || name === 'uncertain') && status[name] > 0 ? 'warn' : undefined}
              >
                <dt>{t(name)}</dt>
                <dd>{format.number(status[name])}</dd>
              </div>
            ))}
          </dl>
          <Trial />
        </>
      )}
    </Loaded>
  );
}

function Trial() {
  const t = useText('operation');
  const tUi = useText('ui');
  const trial = useMove(SendTrialNoticeDocument, { said: t('trialSent') });
  return (
    <div>
      <Button onPress={() => trial.mutate({})} isPending={trial.isPending} pendingLabel={tUi('sending')}>
        {t('trial')}
      </Button>
    </div>
  );
}
