import { useState } from 'react';
import { graphql, type ResultOf } from '../api/graphql.ts';
import { Loaded } from '../api/loaded.tsx';
import { useMove, usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import './interviews.css';

const FormVersionText = graphql(`
  fragment FormVersionText on InterviewFormVersion @_unmask {
    id
    number
    publishedAt
    notice {
      ja
      en
    }
    sections {
      key
      confidentiality
      title {
        ja
        en
      }
      questions {
        key
        required
        text {
          ja
          en
        }
      }
    }
  }
`);

const InterviewFormsDocument = graphql(
  `
    query InterviewForms($first: Int!, $after: String) {
      interviewForms(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            version
            purpose
            title {
              ja
              en
            }
            published {
              ...FormVersionText
            }
            draft {
              ...FormVersionText
            }
          }
        }
      }
    }
  `,
  [FormVersionText],
);

const PublishInterviewFormDocument = graphql(`
  mutation PublishInterviewForm($input: PublishInterviewFormInput!) {
    publishInterviewForm(input: $input) {
      id
    }
  }
`);

type Form = ResultOf<typeof InterviewFormsDocument>['interviewForms']['edges'][number]['node'];
type Version = NonNullable<Form['published']>;

/** What is asked in interviews, and who will read the answers? */
export function FormsPage() {
  const t = useText('interviews');
  const format = useFormat();
  const { query, rows, more, isLoadingMore } = usePages(
    InterviewFormsDocument,
    { first: 20 },
    data => data.interviewForms,
  );
  return (
    <Page title={t('forms.title')} lead={t('forms.lead')}>
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <EmptyState text={t('forms.empty')} />
          ) : (
            rows.map(form => (
              <Section key={form.id} title={format.pick(form.title)}>
                <p className="aside">{t(`purposes.${form.purpose}`)}</p>
                {form.draft && <Draft form={form} draft={form.draft} />}
                {form.published && <Asked version={form.published} />}
              </Section>
            ))
          )
        }
      </Loaded>
      {more && (
        <div>
          <Button onPress={more} isPending={isLoadingMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Draft({ form: { id, version, title }, draft }: { form: Form; draft: Version }) {
  const t = useText('interviews');
  const format = useFormat();
  const mayWrite = useMay('INTERVIEW_FORM_WRITE');
  const [asks, setAsks] = useState(false);
  const close = (): void => setAsks(false);
  const publish = useMove(PublishInterviewFormDocument, { said: t('forms.said'), onDone: close });
  return (
    <>
      <Asked version={draft} />
      {mayWrite && (
        <div>
          <Button name={t('forms.publishOf', { title: format.pick(title) })} onPress={() => setAsks(true)}>
            {t('forms.publish')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        title={t('forms.publishTitle')}
        action={t('forms.publish')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={() => publish.mutate({ input: { id, version } })}
        onClose={close}
      >
        {t('forms.publishText')}
      </ConfirmDialog>
    </>
  );
}

/** The notice and the questions of one version. */
function Asked({ version: { number, publishedAt, notice, sections } }: { version: Version }) {
  const t = useText('interviews');
  const format = useFormat();
  return (
    <div className="interview-part">
      <div className="interview-state">
        {publishedAt ? (
          <Badge tone="done">{t('forms.published', { number, at: format.instant(publishedAt) })}</Badge>
        ) : (
          <Badge tone="due">{t('forms.draft', { number })}</Badge>
        )}
      </div>
      <h3>{t('notice.title')}</h3>
      <p className="interview-text">{format.pick(notice)}</p>
      {sections.map(section => (
        <div key={section.key}>
          <h3>{format.pick(section.title)}</h3>
          <p className="aside">{t(`classes.${section.confidentiality}`)}</p>
          <ul>
            {section.questions.map(({ key, text, required }) => (
              <li key={key}>{required ? t('forms.required', { text: format.pick(text) }) : format.pick(text)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
