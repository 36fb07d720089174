import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import type { Sitting } from './duty.graphql.ts';
import { turnOf } from './sitting.rules.ts';

/** Whether the quiz can be taken now; if not, from when on or what to do. */
export function SittingNote({ sitting }: { sitting: Sitting }) {
  const t = useText('learn');
  const format = useFormat();
  const turn = turnOf(sitting);
  if (turn === 'usedUp')
    return (
      <Notice kind="warn" title={t('sitting.usedUpTitle')}>
        {t('sitting.usedUpText')}
      </Notice>
    );
  if (turn === 'wait')
    return (
      <Notice title={t('sitting.waitTitle', { at: format.instant(sitting.nextAttemptAt!) })}>
        {t('sitting.waitText')}
      </Notice>
    );
  return sitting.attemptsLeft === null ? null : <p>{t('sitting.left', { count: sitting.attemptsLeft })}</p>;
}
