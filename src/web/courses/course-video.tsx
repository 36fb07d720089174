import type { ReactNode } from 'react';
import { mediaUrl } from '../api/media.ts';
import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';

interface Props {
  video: { file: string; captionsJa?: string | null; captionsEn?: string | null };
  files: readonly { name: string; mediaId: string }[];
  language: Locale;
  /** Stands below the film. */
  children?: ReactNode;
}

/** The film of a lesson for whoever writes or judges the course: nobody counts what is watched. */
export function CourseVideo({ video, files, language, children }: Props) {
  const t = useText('courses');
  const idOf = (wanted: string | null | undefined) => files.find(({ name }) => name === wanted)?.mediaId;
  const film = idOf(video.file);
  if (!film) return null;
  const captions = idOf(language === 'ja' ? video.captionsJa : video.captionsEn);
  return (
    <div className="course-video">
      <video controls playsInline preload="metadata" src={mediaUrl(film)} aria-label={t('video.file')}>
        <track kind="captions" srcLang={language} label={t(language)} default src={captions && mediaUrl(captions)} />
      </video>
      {children}
    </div>
  );
}
