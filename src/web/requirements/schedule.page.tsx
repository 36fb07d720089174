import { Link, getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { RequirementScheduleDocument } from './schedule.graphql.ts';
import { ScheduleForm } from './schedule.form.tsx';
import '../ui/field.css';
import './requirements.css';

const route = getRouteApi('/inside/requirements/$id/schedule');

/** By when, and when again? */
export function SchedulePage() {
  const t = useText('schedule');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useApi(RequirementScheduleDocument, { id });
  const title = query.data?.requirement.title;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={
        <Link to="/requirements/$id" params={{ id }}>
          {title ? format.pick(title) : <>&nbsp;</>}
        </Link>
      }
      width="reading"
    >
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {({ requirement }) =>
          requirement.endedAt ? (
            <Notice>{t('ended', { day: format.dayOf(requirement.endedAt) })}</Notice>
          ) : (
            <ScheduleForm key={requirement.version} requirement={requirement} />
          )
        }
      </Loaded>
    </Page>
  );
}
