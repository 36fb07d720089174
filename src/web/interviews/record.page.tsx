import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { apiQuery } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Hold } from './hold.tsx';
import { InterviewRecordDocument, type OpenedRecord } from './record.graphql.ts';
import { SealedRecord } from './sealed-record.tsx';
import { useIsHolder } from './use-holder.ts';
import './interviews.css';

const route = getRouteApi('/inside/interview-records/$id');

/** The interview while it is held, and what was sealed afterwards. */
export function RecordPage() {
  const t = useText('interviews');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useQuery({
    ...apiQuery(InterviewRecordDocument, { id }),
    // Each asking opens the record and is logged; nothing of it stays behind the page.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const known = query.data?.interviewRecord.interview;
  return (
    <Page
      title={known ? t('begin.with', { name: format.name(known.person) }) : t('record.title')}
      lead={known ? format.pick(known.title) : <>&nbsp;</>}
      above={<Link to="/interview-records">{t('records.title')}</Link>}
    >
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ interviewRecord }) => <Opened key={query.dataUpdatedAt} record={interviewRecord} />}
      </Loaded>
    </Page>
  );
}

function Opened({ record }: { record: OpenedRecord }) {
  const isHolder = useIsHolder(record.interview);
  return isHolder && record.interview.state === 'OPEN' ? <Hold record={record} /> : <SealedRecord record={record} />;
}
