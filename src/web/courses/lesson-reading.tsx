import { withMedia } from '../api/media.ts';
import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { useFormat } from '../text/use-format.ts';
import { SafeHtml } from '../ui/safe-html.tsx';
import type { Reading, ReadingLesson } from './course.graphql.ts';
import { CourseVideo } from './course-video.tsx';
import { InLanguages } from './in-languages.tsx';

interface Props {
  lesson: ReadingLesson;
  files: Reading['files'];
  languages: readonly Locale[];
}

/** Folded until somebody wants to read it. */
export function LessonReading({ lesson, files, languages }: Props) {
  const t = useText('courses');
  const format = useFormat();
  const { video } = lesson;
  const html = { ja: lesson.htmlJa, en: lesson.body.en ? lesson.htmlEn : null };
  const transcript = { ja: lesson.transcriptJa ?? '', en: lesson.transcriptEn };
  return (
    <li>
      <details className="reading-fold" id={`lessons-${lesson.slug}`}>
        <summary>
          <span className="reading-fold-title">
            <span>{t('lessonNumber', { number: lesson.position })}</span>
            <InLanguages languages={languages} text={lesson.title} />
          </span>
          <small>
            {lesson.slug} ・ {format.minutes(lesson.minutes)}
          </small>
        </summary>
        {video && (
          <InLanguages languages={languages} text={transcript}>
            {(text, language) => (
              <CourseVideo video={video} files={files} language={language}>
                <details>
                  <summary>{t('video.transcript')}</summary>
                  {language === 'en' && !video.transcript.en ? (
                    <p className="missing">{t('noEnglish')}</p>
                  ) : (
                    <SafeHtml html={withMedia(text)} lang={language} />
                  )}
                </details>
              </CourseVideo>
            )}
          </InLanguages>
        )}
        <InLanguages languages={languages} text={html}>
          {(text, language) => <SafeHtml html={withMedia(text)} lang={language} />}
        </InLanguages>
      </details>
    </li>
  );
}
