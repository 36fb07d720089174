import { getRouteApi, Link } from '@tanstack/react-router';
import { apiUrl } from '../api/fetcher.ts';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useLocale, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { FileButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MyPledgeDocument, type MyPledge } from './pledges.graphql.ts';
import { SignForm } from './sign.form.tsx';
import { Wording } from './wording.tsx';

const route = getRouteApi('/inside/pledges/sign/$assignmentId');

/** What am I asked to promise, and what have I promised? */
export function SignPage() {
  const t = useText('pledges');
  const format = useFormat();
  const locale = useLocale() === 'ja' ? 'JA' : 'EN';
  const { assignmentId } = route.useParams();
  const query = useApi(MyPledgeDocument, { id: assignmentId, locale }, { keep: true });
  const duty = query.data?.myAssignment;
  return (
    <Page
      title={duty ? format.pick(duty.title) : t('title')}
      above={<Link to="/">{t('sign.back')}</Link>}
      lead={
        duty ? (
          <>
            {t('sign.due', { day: format.day(duty.dueOn) })}{' '}
            <Link to="/training/$assignmentId" params={{ assignmentId }}>
              {t('sign.openDuty')}
            </Link>
          </>
        ) : (
          <>&nbsp;</>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ myAssignment: { pledge, fulfilledAt } }) => {
          if (!pledge) return <Notice>{t('sign.notPublished')}</Notice>;
          if (pledge.pledgeId) return <Receipt pledge={pledge} />;
          if (fulfilledAt) return <Wording version={pledge.formVersion} hash={pledge.formVersion.textHash} />;
          return <SignForm key={assignmentId} assignmentId={assignmentId} version={pledge.formVersion} />;
        }}
      </Loaded>
    </Page>
  );
}

function Receipt({ pledge: { pledgeId, givenAt, signedLocale, signedHash, formVersion } }: { pledge: MyPledge }) {
  const t = useText('pledges');
  const format = useFormat();
  return (
    <>
      <Notice kind="done" title={t('sign.doneTitle')}>
        <p>{t('sign.doneText', { at: format.instant(givenAt!) })}</p>
        <p>
          <FileButton href={apiUrl(`pledges/${pledgeId}/copy`)}>{t('sign.copy')}</FileButton>
        </p>
      </Notice>
      <Wording version={formVersion} hash={signedHash ?? ''} locale={signedLocale === 'EN' ? 'en' : 'ja'} />
    </>
  );
}
