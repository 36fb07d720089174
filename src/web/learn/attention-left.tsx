import { useText } from '../text/index.ts';
import { Icon } from '../ui/icon.tsx';
import type { Attention } from './use-attention.ts';
import { useSecondsLeft } from './use-time-left.ts';
import './attention-left.css';

interface Props {
  attention: Attention;
  hasVideo: boolean;
  /** Whether the time runs now. */
  isLive: boolean;
  isRead: boolean;
}

/** How long until the chapter counts as read; quiet, for it changes every second. */
export function AttentionLeft({ attention, hasVideo, isLive, isRead }: Props) {
  const t = useText('learn');
  const { secondsLeft, isEnough, isLost } = attention;
  if (isRead) return null;
  return (
    <div className="attention-left">
      {secondsLeft > 0 && (
        <p>
          <Icon name="clock" size={18} />
          {isLive ? <Running attention={attention} hasVideo={hasVideo} /> : <Standing {...{ secondsLeft, hasVideo }} />}
        </p>
      )}
      <p role="status">
        {isLost && t('attention.lost')}
        {isEnough && t('attention.enough')}
      </p>
    </div>
  );
}

function Running({ attention, hasVideo }: { attention: Attention; hasVideo: boolean }) {
  const seconds = useSecondsLeft(attention.saidAt + attention.secondsLeft * 1000);
  // the last second is over when the server says so
  return <Standing secondsLeft={Math.max(1, seconds)} hasVideo={hasVideo} />;
}

function Standing({ secondsLeft, hasVideo }: { secondsLeft: number; hasVideo: boolean }) {
  const t = useText('learn');
  const [minutes, seconds] = [Math.floor(secondsLeft / 60), secondsLeft % 60];
  const parts = [t('attention.minutes', { count: minutes }), t('attention.seconds', { count: seconds })] as const;
  const time =
    minutes > 0 && seconds > 0
      ? t('attention.both', { minutes: parts[0], seconds: parts[1] })
      : parts[minutes > 0 ? 0 : 1];
  return <span role="timer">{t(hasVideo ? 'attention.leftOfVideo' : 'attention.left', { time })}</span>;
}
