import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FormEditor } from './form-editor.tsx';
import { InterviewFormDocument } from './forms.graphql.ts';

const route = getRouteApi('/inside/interview-forms/$id/edit');

/** What shall be asked? */
export function NewFormPage() {
  const t = useText('interviews');
  return (
    <Page
      title={t('forms.new')}
      lead={t('forms.write.lead')}
      above={<Link to="/interview-forms">{t('forms.title')}</Link>}
    >
      <FormEditor />
    </Page>
  );
}

/** What shall be asked otherwise? */
export function EditFormPage() {
  const t = useText('interviews');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(InterviewFormDocument, { id });
  const known = query.data?.interviewForm;
  const isNext = known?.versions[0]!.publishedAt;
  return (
    <Page
      title={t(isNext ? 'forms.next' : 'forms.edit')}
      lead={t(isNext ? 'forms.write.nextLead' : 'forms.write.lead')}
      above={
        <Link to="/interview-forms/$id" params={{ id }}>
          {known ? format.pick(known.title) : t('forms.one')}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={10} />}>
        {({ interviewForm }) => <FormEditor form={interviewForm} />}
      </Loaded>
    </Page>
  );
}
