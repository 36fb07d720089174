import { Link, useParams } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { NoReplies } from './no-replies.tsx';
import { useOptionWords } from './option-words.ts';
import { ReadAnswers } from './read-answers.tsx';
import { StateBadge } from './state-badge.tsx';
import { SurveyMoves } from './survey-moves.tsx';
import { SurveyResults } from './survey-results.tsx';
import { type Survey, SurveyDocument, type SurveyQuestion } from './surveys.graphql.ts';
import './surveys.css';

const soon = 2000;

/** How does this survey stand, and what came of it? */
export function SurveyPage() {
  const t = useText('surveys');
  const format = useFormat();
  const { id } = useParams({ from: '/inside/manage-surveys/$id' });
  const query = useApi(SurveyDocument, { id });
  const survey = query.data?.survey;
  const isCounting = survey?.state === 'CLOSED' && !survey.countedAt;
  useApi(SurveyDocument, { id }, { enabled: isCounting, every: isCounting && soon });
  return (
    <Page
      title={survey ? format.pick(survey.title) : t('list.title')}
      lead={survey ? <StateBadge state={survey.state} /> : <>&nbsp;</>}
      above={<Link to="/manage-surveys">{t('list.title')}</Link>}
      actions={survey && <SurveyMoves survey={survey} />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ survey: found }) => (
          <>
            {isCounting && <Notice>{t('one.counting')}</Notice>}
            {found.result && <SurveyResults survey={found} result={found.result} />}
            {found.countedAt && <Answers survey={found} />}
            <Facts survey={found} />
            <Questions questions={found.questions} />
            {found.mode === 'IDENTIFIED' && !!found.noReply && <NoReplies id={found.id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Answers({ survey }: { survey: Survey }) {
  const mayRead = useMay('SURVEY_ANSWERS_READ');
  return mayRead && <ReadAnswers survey={survey} />;
}

function Facts({ survey }: { survey: Survey }) {
  const t = useText('surveys');
  const format = useFormat();
  const people = (count: number) => t('one.people', { count });
  const { state, mode, minCell, closesOn, openedAt, closedAt, invited, participants, purpose, leniency } = survey;
  const { noReply } = survey;
  return (
    <Section title={t('one.about')}>
      <DefinitionList
        items={[
          [t('list.mode'), t(`mode.${mode}`)],
          [t('one.audience'), <AudienceWords key="audience" survey={survey} />],
          [t(state === 'DRAFT' ? 'one.wouldInvite' : 'one.invited'), people(invited)],
          [t('one.took'), state === 'DRAFT' ? null : people(participants)],
          [t('one.noReply'), noReply === null ? null : people(noReply)],
          [t('one.minCell'), people(minCell)],
          [t('list.closesOn'), format.day(closesOn)],
          [t('one.openedAt'), openedAt && format.instant(openedAt)],
          [t('one.closedAt'), closedAt && format.instant(closedAt)],
          [t('take.purpose'), format.pick(purpose)],
          [t('one.leniency'), leniency && format.pick(leniency)],
        ]}
      />
    </Section>
  );
}

function AudienceWords({ survey: { audience } }: { survey: Survey }) {
  const t = useText('surveys');
  const format = useFormat();
  if (audience.everyone) return t('one.everybody');
  const departments = audience.nodes.length === 1 ? audience.nodes[0]?.departments : null;
  return departments ? departments.map(({ name }) => format.pick(name)).join(t('result.joiner')) : t('one.some');
}

function Questions({ questions }: { questions: readonly SurveyQuestion[] }) {
  const t = useText('surveys');
  return (
    <Section title={t('make.questions')}>
      <ol className="survey-questions">
        {questions.map(question => (
          <Question key={question.place} question={question} />
        ))}
      </ol>
    </Section>
  );
}

function Question({ question }: { question: SurveyQuestion }) {
  const t = useText('surveys');
  const format = useFormat();
  const words = useOptionWords(question);
  const tellsMore = question.kind === 'CHOICE' || question.kind === 'SCALE';
  const kind = t(`make.kinds.${question.kind}`);
  return (
    <li>
      <p>{format.pick(question.text)}</p>
      <p className="field-help">
        {question.isRequired ? `${kind} (${t('one.required')})` : kind}
        {tellsMore && `: ${words.join(t('result.joiner'))}`}
      </p>
    </li>
  );
}
