import { useRef } from 'react';
import { withMedia } from '../api/media.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { SafeHtml } from '../ui/safe-html.tsx';
import { useReadingPlace } from './use-reading-place.ts';

interface Props {
  /** Under which name this device remembers how far it was read. */
  place: string;
  html: string;
  lang: string;
  isRead: boolean;
}

export function LessonText({ place, html, lang, isRead }: Props) {
  const t = useText('learn');
  const text = useRef<HTMLDivElement>(null);
  const { isResumed, fromStart } = useReadingPlace(place, text, isRead);
  return (
    <>
      <div role="status" className="resumed">
        {isResumed && (
          <>
            {t('lesson.resumed')}
            <Button kind="quiet" size="small" onPress={fromStart}>
              {t('lesson.fromStart')}
            </Button>
          </>
        )}
      </div>
      <div ref={text}>
        <SafeHtml html={withMedia(html)} lang={lang} />
      </div>
    </>
  );
}
