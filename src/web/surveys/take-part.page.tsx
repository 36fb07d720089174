import { useParams } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { DoneDrawing } from '../ui/drawings.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnswerForm } from './answer.form.tsx';
import { type MySurvey, MySurveyDocument } from './my-survey.graphql.ts';
import './surveys.css';

/** What am I asked, and who will know what I answer? */
export function TakePartPage() {
  const t = useText('surveys');
  const format = useFormat();
  const { id } = useParams({ from: '/inside/surveys/$id' });
  const query = useApi(MySurveyDocument, { id });
  const survey = query.data?.mySurvey;
  return (
    <Page
      title={survey ? format.pick(survey.title) : t('list.title')}
      lead={survey ? t('take.lead', { day: format.day(survey.closesOn) }) : <>&nbsp;</>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ mySurvey }) => <Asked survey={mySurvey} />}
      </Loaded>
    </Page>
  );
}

function Asked({ survey }: { survey: MySurvey }) {
  const t = useText('surveys');
  const home = <LinkButton to="/">{t('take.back')}</LinkButton>;
  if (survey.tookPart)
    return <EmptyState title={t('take.doneTitle')} text={t('take.doneText')} drawing={<DoneDrawing />} action={home} />;
  if (survey.state !== 'OPEN')
    return <EmptyState title={t('take.closedTitle')} text={t('take.closedText')} action={home} />;
  return (
    <>
      <Promises survey={survey} />
      <AnswerForm survey={survey} />
    </>
  );
}

/** Before the first question: what it is for, and who will know what. */
function Promises({ survey: { purpose, leniency, mode, minCell } }: { survey: MySurvey }) {
  const t = useText('surveys');
  const format = useFormat();
  return (
    <>
      <Section title={t('take.purpose')}>
        <p className="survey-words">{format.pick(purpose)}</p>
      </Section>
      {leniency && (
        <Section title={t('take.leniency')}>
          <p className="survey-words">{format.pick(leniency)}</p>
        </Section>
      )}
      <Notice title={t(`take.modeTitle.${mode}`)}>
        {mode === 'IDENTIFIED' ? (
          <p>{t('take.identified')}</p>
        ) : (
          <ul className="survey-promises">
            <li>{t('take.anonymous1')}</li>
            <li>{t('take.anonymous2')}</li>
            <li>{t('take.anonymous3', { count: minCell })}</li>
          </ul>
        )}
      </Notice>
    </>
  );
}
