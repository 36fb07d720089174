import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PublishForm } from './form-publish.tsx';
import { FormVersionText } from './form-version.tsx';
import { InterviewFormDocument, type FormVersion, type WrittenForm } from './forms.graphql.ts';
import './interviews.css';

const route = getRouteApi('/inside/interview-forms/$id');

/** What does it ask now, what shall it ask, and what did it ask before? */
export function FormPage() {
  const t = useText('interviews');
  const format = useFormat();
  const query = useApi(InterviewFormDocument, { id: route.useParams().id });
  const known = query.data?.interviewForm;
  return (
    <Page
      title={known ? format.pick(known.title) : t('forms.one')}
      above={<Link to="/interview-forms">{t('forms.title')}</Link>}
      lead={known ? t(`purposes.${known.purpose}`) : <>&nbsp;</>}
      actions={known && <Moves form={known} />}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ interviewForm }) => <Versions form={interviewForm} />}
      </Loaded>
    </Page>
  );
}

const draftOf = ({ versions }: WrittenForm): FormVersion | undefined =>
  versions.find(({ publishedAt }) => publishedAt === null);

function Moves({ form }: { form: WrittenForm }) {
  const t = useText('interviews');
  const mayWrite = useMay('INTERVIEW_FORM_WRITE');
  const draft = draftOf(form);
  return (
    mayWrite && (
      <>
        <LinkButton to="/interview-forms/$id/edit" params={{ id: form.id }}>
          {t(draft ? 'forms.edit' : 'forms.next')}
        </LinkButton>
        {draft && <PublishForm form={form} draft={draft} />}
      </>
    )
  );
}

function Versions({ form }: { form: WrittenForm }) {
  const t = useText('interviews');
  const format = useFormat();
  const draft = draftOf(form);
  const [current, ...earlier] = form.versions.filter(({ publishedAt }) => publishedAt);
  const named = ({ number, publishedAt }: FormVersion) =>
    t('forms.published', { number, at: format.instant(publishedAt!) });
  return (
    <>
      {draft && (
        <Section title={t('forms.draft', { number: draft.number })}>
          <FormVersionText version={draft} />
        </Section>
      )}
      {current && (
        <Section title={named(current)}>
          <FormVersionText version={current} />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title={t('forms.earlier')}>
          {earlier.map(version => (
            <details key={version.id}>
              <summary>{named(version)}</summary>
              <FormVersionText version={version} />
            </details>
          ))}
        </Section>
      )}
    </>
  );
}
