import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { QuestionAnswers } from './question-answers.tsx';
import { QuestionChanges } from './question-changes.tsx';
import { HowToRead, QuestionNumbers } from './question-numbers.tsx';
import {
  QuestionPageDocument,
  type CourseLessons,
  type QuestionHistory,
  type Wording,
} from './question-page.graphql.ts';
import { QuestionWords } from './question-words.tsx';
import { useTopicTitle } from './topic-title.ts';
import './courses.css';
import './question-page.css';

const route = getRouteApi('/inside/courses/$id/questions/$code');

/** Where does this question stand, how did its words change, and how was it answered? */
export function QuestionPage() {
  const t = useText('courses');
  const { id, code } = route.useParams();
  const mayWrite = useMay('COURSE_WRITE');
  const query = useApi(QuestionPageDocument, { courseId: id, code });
  return (
    <Page
      title={t('placeQuestion', { code })}
      above={
        <Link to="/courses/$id/questions" params={{ id }}>
          {t('bank.title')}
        </Link>
      }
      actions={
        mayWrite &&
        query.data && (
          <LinkButton to="/courses/$id/edit" params={{ id }} search={{ part: 'questions', at: code }}>
            {t('bank.edit')}
          </LinkButton>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ question, course }) => (
          <>
            <Standing question={question} />
            <HowToRead />
            {question.wordings.map((wording, index) => (
              <WordingPart
                key={wording.number}
                course={course}
                code={code}
                wording={wording}
                before={question.wordings[index + 1]}
              />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ question: { isPublished, isInDraft } }: { question: QuestionHistory }) {
  const t = useText('courses');
  return (
    <p className="question-standing">
      {isPublished ? <Badge tone="done">{t('bank.isPublished')}</Badge> : <Badge>{t('bank.isNotPublished')}</Badge>}
      {isInDraft && <Badge tone="warn">{t('bank.isInDraft')}</Badge>}
    </p>
  );
}

interface Props {
  course: CourseLessons;
  code: string;
  wording: Wording;
  before: Wording | undefined;
}

/** The same words, through one version of the course or several. */
function WordingPart({ course, code, wording, before }: Props) {
  const t = useText('courses');
  const topicOf = useTopicTitle(course);
  const format = useFormat();
  return (
    <Section title={t('bank.wording', { number: wording.number })}>
      <p className="aside">
        {wording.places
          .map(({ number, publishedAt }) =>
            t(publishedAt ? 'bank.placeOn' : 'bank.placeDraft', {
              number,
              day: publishedAt ? format.dayOf(publishedAt) : '',
            }),
          )
          .join(t('bank.and'))}
      </p>
      {before && <QuestionChanges wording={wording} before={before} topicOf={topicOf} />}
      <QuestionNumbers wording={wording} />
      <QuestionWords wording={wording} lesson={topicOf(wording)} />
      {wording.statistics.shown > 0 && <QuestionAnswers courseId={course.id} code={code} wording={wording} />}
    </Section>
  );
}
