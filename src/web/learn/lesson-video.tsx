import { useEffect, useId, useState, type RefObject } from 'react';
import { mediaUrl, withMedia } from '../api/media.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { SafeHtml } from '../ui/safe-html.tsx';
import { watchedShare } from './attention.rules.ts';
import type { Video } from './duty.graphql.ts';
import { recall, remember } from './kept.ts';
import './lesson-video.css';

const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];

interface Props {
  video: Video;
  watched: readonly { from: number; to: number }[];
  player: RefObject<HTMLVideoElement | null>;
  /** Under which name this device remembers how far it was watched. */
  place: string;
  lang: string;
  isRead: boolean;
  onPlaying: (isPlaying: boolean) => void;
  onTranscript: (isOpen: boolean) => void;
}

/** The browser's own player, which keyboards and screen readers know, with captions; below it everything to read. */
export function LessonVideo({ video, watched, player, place, lang, isRead, onPlaying, onTranscript }: Props) {
  const t = useText('learn');
  const format = useFormat();
  const [isBroken, setBroken] = useState(false);
  const share = watchedShare(watched, video.durationSeconds);
  useEffect(() => () => onPlaying(false), [onPlaying]);
  return (
    <section className="lesson-video" aria-label={t('video.label')}>
      {isBroken && <Notice kind="warn">{t('video.broken')}</Notice>}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its tracks are in Captions */}
      <video
        ref={player}
        src={mediaUrl(video.mediaId)}
        controls
        playsInline
        preload="metadata"
        aria-label={t('video.label')}
        onLoadedMetadata={event => resume(event.currentTarget, recall(place, 0))}
        onTimeUpdate={event => remember(place, Math.floor(event.currentTarget.currentTime))}
        onPlaying={() => onPlaying(true)}
        onPause={() => onPlaying(false)}
        onEnded={() => {
          onPlaying(false);
          remember(place, null);
        }}
        onError={() => setBroken(true)}
      >
        <Captions video={video} />
      </video>
      <div className="lesson-video-tools">
        {!isRead && (
          <ProgressBar
            label={t('video.watched')}
            value={Math.round(share * 100)}
            max={100}
            text={t('video.watchedOf', { share: format.share(Math.floor(share * 100) / 100) })}
          />
        )}
        <Speed player={player} />
      </div>
      <details className="transcript" onToggle={event => onTranscript(event.currentTarget.open)}>
        <summary>{t('video.transcript')}</summary>
        <p className="field-help">{t('video.transcriptHelp')}</p>
        <SafeHtml html={withMedia(video.transcriptHtml)} lang={lang} />
      </details>
    </section>
  );
}

function Captions({ video: { captionsJaId, captionsEnId } }: { video: Video }) {
  const t = useText('learn');
  const locale = useLocale();
  const only = captionsJaId && captionsEnId ? locale : captionsJaId ? 'ja' : 'en';
  const tracks = [
    ['ja', captionsJaId, t('video.captionsJa')],
    ['en', captionsEnId, t('video.captionsEn')],
  ] as const;
  return tracks.map(
    ([language, id, label]) =>
      id && (
        <track
          key={id}
          kind="captions"
          src={mediaUrl(id)}
          srcLang={language}
          label={label}
          default={language === only}
        />
      ),
  );
}

function Speed({ player }: { player: RefObject<HTMLVideoElement | null> }) {
  const t = useText('learn');
  const format = useFormat();
  const id = useId();
  return (
    <div className="lesson-video-speed">
      <label htmlFor={id}>{t('video.speed')}</label>
      <select id={id} defaultValue="1" onChange={event => play(player.current, Number(event.target.value))}>
        {speeds.map(speed => (
          <option key={speed} value={speed}>
            {t('video.speedOf', { speed: format.decimal(speed) })}
          </option>
        ))}
      </select>
    </div>
  );
}

function play(player: HTMLVideoElement | null, speed: number): void {
  if (player) player.playbackRate = speed;
}

/** Where one left; not at the very end, where nothing would play. */
function resume(player: HTMLVideoElement, seconds: number): void {
  if (seconds > 0 && seconds < player.duration - 3) player.currentTime = seconds;
}

/** The parts that the browser has played, by its own account. */
export function playedOf(player: HTMLVideoElement | null): { from: number; to: number }[] {
  if (!player) return [];
  const { played } = player;
  return Array.from({ length: played.length }, (_, i) => ({ from: played.start(i), to: played.end(i) }));
}
