import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import type { Locale } from '../text/locale.ts';
import { Button } from '../ui/button.tsx';
import { usePatchSearch } from '../ui/search-params.ts';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { CourseReadingDocument, type Course, type Reading, type Version } from './course.graphql.ts';
import type { CourseSearch } from './course.search.ts';
import { InLanguages } from './in-languages.tsx';
import { LessonReading } from './lesson-reading.tsx';
import { QuestionReading } from './question-reading.tsx';
import { UntranslatedList } from './untranslated-list.tsx';

const route = getRouteApi('/inside/courses/$id');

/** A version as learners meet it, with the key beside the questions. */
export function CourseReading({ course, version }: { course: Course; version: Version }) {
  const t = useText('courses');
  const locale = useLocale();
  const { show = locale } = route.useSearch();
  const patch = usePatchSearch<CourseSearch>();
  const published = version.id === course.published?.id;
  const draft = version.id === course.draft?.id;
  const query = useApi(CourseReadingDocument, { id: course.id, published, draft, older: !published && !draft });
  const read = query.data?.course;
  const reading = read?.published ?? read?.draft ?? read?.versions?.find(({ id }) => id === version.id);
  const face = (languages: readonly Locale[]) => (
    <Loaded query={{ ...query, data: reading }} skeleton={<Skeleton lines={10} />}>
      {found => <Content reading={found} languages={languages} isDraft={draft} />}
    </Loaded>
  );
  return (
    <Section title={t('content', { number: version.number })}>
      <Tabs
        label={t('language')}
        selected={show}
        onSelect={key => patch({ show: key })}
        items={[
          { key: 'ja', label: t('ja'), content: face(['ja']) },
          { key: 'en', label: t('en'), content: face(['en']) },
          { key: 'both', label: t('both'), content: face(['ja', 'en']) },
        ]}
      />
    </Section>
  );
}

interface ContentProps {
  reading: Reading;
  languages: readonly Locale[];
  isDraft: boolean;
}

function Content({ reading, languages, isDraft }: ContentProps) {
  const t = useText('courses');
  const { id } = route.useParams();
  const [isOpen, openAll] = useState(false);
  return (
    <div className="reading">
      <InLanguages languages={languages} text={reading.summary} />
      <UntranslatedList courseId={id} reading={reading} isDraft={isDraft} />
      <h3>{t('lessons', { number: reading.lessons.length })}</h3>
      <ol className="reading-lessons">
        {reading.lessons.map(lesson => (
          <LessonReading key={lesson.id} lesson={lesson} files={reading.files} languages={languages} />
        ))}
      </ol>
      <div className="reading-head">
        <h3>{t('questions', { number: reading.questions.length })}</h3>
        {reading.questions.length > 0 && (
          <div className="reading-ways">
            <Link to="/courses/$id/questions" params={{ id }}>
              {t('bank.open')}
            </Link>
            <Button size="small" onPress={() => openAll(!isOpen)}>
              {t(isOpen ? 'foldAll' : 'openAll')}
            </Button>
          </div>
        )}
      </div>
      <ol className="reading-questions">
        {reading.questions.map(question => (
          <QuestionReading
            key={question.id}
            question={question}
            lessons={reading.lessons}
            languages={languages}
            isOpen={isOpen}
          />
        ))}
      </ol>
    </div>
  );
}
