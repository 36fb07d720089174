import { Link, useParams } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { isChangeable } from './survey-draft.rules.ts';
import { ChangeSurveyForm } from './survey.form.tsx';
import { SurveyDocument } from './surveys.graphql.ts';

/** What shall be asked otherwise, before anybody is? */
export function ChangeSurveyPage() {
  const t = useText('surveys');
  const format = useFormat();
  const { id } = useParams({ from: '/inside/manage-surveys/$id/edit' });
  const query = useApi(SurveyDocument, { id });
  const back = (
    <Link to="/manage-surveys/$id" params={{ id }}>
      {query.data ? format.pick(query.data.survey.title) : t('list.title')}
    </Link>
  );
  return (
    <Page title={t('change.title')} lead={t('make.lead')} above={back}>
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ survey }) =>
          isChangeable(survey) ? <ChangeSurveyForm survey={survey} /> : <Notice>{t('change.locked')}</Notice>
        }
      </Loaded>
    </Page>
  );
}
