import { withMedia } from '../api/media.ts';
import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { useFormat } from '../text/use-format.ts';
import { SafeHtml } from '../ui/safe-html.tsx';
import type { ReadingLesson } from './course.graphql.ts';
import { InLanguages } from './in-languages.tsx';

interface Props {
  lesson: ReadingLesson;
  languages: readonly Locale[];
}

/** Folded until somebody wants to read it. */
export function LessonReading({ lesson, languages }: Props) {
  const t = useText('courses');
  const format = useFormat();
  const html = { ja: lesson.htmlJa, en: lesson.body.en ? lesson.htmlEn : null };
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
        <InLanguages languages={languages} text={html}>
          {(text, language) => <SafeHtml html={withMedia(text)} lang={language} />}
        </InLanguages>
      </details>
    </li>
  );
}
