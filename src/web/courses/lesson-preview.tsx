import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { SafeHtml } from '../ui/safe-html.tsx';
import { LessonPreviewDocument } from './edit-course.graphql.ts';
import type { Words } from './draft.rules.ts';

/** The lesson as learners will see it, rendered by the server like the real one. */
export const LessonPreview = ({ body }: { body: Words }) => (
  <div className="languages-apart" data-count={2}>
    <Preview body={body.ja} language="ja" />
    <Preview body={body.en} language="en" />
  </div>
);

function Preview({ body, language }: { body: string; language: Locale }) {
  const t = useText('courses');
  const isEmpty = body.trim() === '';
  const query = useApi(LessonPreviewDocument, { body }, { enabled: !isEmpty });
  return (
    <section aria-label={t(language)} className="preview-paper">
      {isEmpty ? (
        <span className="missing">{t(language === 'en' ? 'noEnglish' : 'nothingYet')}</span>
      ) : (
        <Loaded query={query}>{({ lessonPreview }) => <SafeHtml html={lessonPreview} lang={language} />}</Loaded>
      )}
    </section>
  );
}
