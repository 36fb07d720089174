import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded } from '../api/loaded.tsx';
import { apiQuery } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Page } from '../ui/page.tsx';
import { RosterFace } from './roster-face.tsx';
import { RosterSteps } from './roster-steps.tsx';
import { RosterImportDocument } from './roster.graphql.ts';
import { faceOf, isBusy } from './roster.rules.ts';
import '../ui/field.css';
import '../ui/form.css';
import './roster.css';

const route = getRouteApi('/inside/people/import/$id');
const pause = 700;

/** What would this file change, and is it right? The id is in the URL: whoever leaves comes back to it. */
export function RosterReviewPage() {
  const t = useText('people');
  const format = useFormat();
  const { id } = route.useParams();
  const query = useQuery({
    ...apiQuery(RosterImportDocument, { id }),
    refetchInterval: ({ state: { data } }) => (data && isBusy(data.rosterImport) ? pause : false),
  });
  const roster = query.data?.rosterImport;
  const face = roster && faceOf(roster);
  const isApplying = face === 'applying' || face === 'applied';
  return (
    <Page
      title={t(isApplying ? 'import.titleApply' : 'import.titleReview')}
      lead={roster ? `${roster.fileName} – ${format.instant(roster.createdAt)}` : <>&nbsp;</>}
      above={<Link to="/people/import">{t('import.title')}</Link>}
    >
      <RosterSteps present={isApplying ? 'apply' : 'differences'} isDone={face === 'applied'} />
      <Loaded query={query}>{({ rosterImport }) => <RosterFace roster={rosterImport} />}</Loaded>
    </Page>
  );
}
