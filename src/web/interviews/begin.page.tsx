import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BeginForm } from './begin.form.tsx';
import { InterviewToBeginDocument } from './hold.graphql.ts';
import './interviews.css';

const route = getRouteApi('/inside/interviews/hold/$assignmentId');

/** What must be said before anything is asked. */
export function BeginPage() {
  const t = useText('interviews');
  const format = useFormat();
  const { assignmentId } = route.useParams();
  const query = useApi(InterviewToBeginDocument, { assignmentId });
  const known = query.data?.interviewToBegin;
  return (
    <Page
      title={known ? t('begin.with', { name: format.name(known.person) }) : t('begin.title')}
      lead={known ? format.pick(known.form.title) : <>&nbsp;</>}
      above={<Link to="/appointments">{t('appointments')}</Link>}
      width="reading"
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={2} />}>
        {({ interviewToBegin: { openInterviewId: id, form } }) =>
          id ? (
            <Notice title={t('begin.openTitle')}>
              <p>{t('begin.openText')}</p>
              <LinkButton kind="primary" to="/interview-records/$id" params={{ id }}>
                {t('begin.goOn')}
              </LinkButton>
            </Notice>
          ) : (
            <BeginForm key={form.id} form={form} held={{ assignmentId }} />
          )
        }
      </Loaded>
    </Page>
  );
}
