import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { MailState } from '../api/graphql.ts';
import type { LoggedNotice } from './notices.graphql.ts';

const tones: Record<MailState, Tone> = {
  WAITING: 'due',
  SENDING: 'due',
  SENT: 'done',
  BOUNCED: 'overdue',
  UNCERTAIN: 'warn',
  WITHHELD: 'neutral',
};

/** Where the mail stands; opens into every attempt. */
export function MailAttempts({ notice: { mailState, deliveries } }: { notice: LoggedNotice }) {
  const t = useText('notices');
  const badge = <Badge tone={tones[mailState]}>{t(`mailStates.${mailState}`)}</Badge>;
  if (deliveries.length === 0) return badge;
  return (
    <details className="attempts">
      <summary>{badge}</summary>
      <ol aria-label={t('log.attempts')}>
        {deliveries.map(delivery => (
          <li key={delivery.at}>
            <Attempt {...delivery} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Attempt({ at, outcome, via, replyCode, reason }: LoggedNotice['deliveries'][number]) {
  const t = useText('notices');
  const format = useFormat();
  const facts = [
    reason && t(`reasons.${reason}`),
    via && t('log.via', { via }),
    replyCode !== null && t('log.reply', { code: replyCode }),
  ].filter(Boolean);
  return (
    <>
      <time dateTime={at}>{format.instant(at)}</time> {t(`outcomes.${outcome}`)}
      {facts.length > 0 && ` (${facts.join(' / ')})`}
    </>
  );
}
