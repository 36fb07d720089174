import { withMedia } from '../api/media.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { SafeHtml } from '../ui/safe-html.tsx';
import { CourseVideo } from './course-video.tsx';
import type { DraftFile } from './draft-media.rules.ts';
import type { DraftLesson } from './draft.rules.ts';
import { LessonPreviewDocument } from './edit-course.graphql.ts';

interface Props {
  lesson: DraftLesson;
  files: readonly DraftFile[];
}

/** The lesson as learners will see it, rendered by the server like the real one. */
export const LessonPreview = ({ lesson, files }: Props) => (
  <div className="languages-apart" data-count={2}>
    <Preview lesson={lesson} files={files} language="ja" />
    <Preview lesson={lesson} files={files} language="en" />
  </div>
);

function Preview({ lesson: { body, video }, files, language }: Props & { language: Locale }) {
  const t = useText('courses');
  const text = body[language];
  const isEmpty = text.trim() === '';
  const named = files.map(({ name, mediaId }) => ({ name, mediaId }));
  const query = useApi(LessonPreviewDocument, { body: text, files: named }, { enabled: !isEmpty });
  return (
    <section aria-label={t(language)} className="preview-paper">
      <CourseVideo video={video} files={files} language={language} />
      {isEmpty ? (
        <span className="missing">{t(language === 'en' ? 'noEnglish' : 'nothingYet')}</span>
      ) : (
        <Loaded query={query}>
          {({ lessonPreview }) => <SafeHtml html={withMedia(lessonPreview)} lang={language} />}
        </Loaded>
      )}
    </section>
  );
}
