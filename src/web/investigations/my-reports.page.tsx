import { Loaded } from '../api/loaded.tsx';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { MyReportsDocument } from './reporters.graphql.ts';
import './investigations.css';

/** What became of what I reported? */
export function MyReportsPage() {
  const t = useText('investigations');
  const format = useFormat();
  const query = useApi(MyReportsDocument, {});
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      <Loaded query={query}>
        {({ myReports }) =>
          myReports.length === 0 ? (
            <EmptyState title={t('mine.emptyTitle')} text={t('mine.emptyText')} />
          ) : (
            <ul className="evidence-list">
              {myReports.map(({ reportedOn, status }, i) => (
                <li key={i} className="evidence-item">
                  <strong>{t('mine.line', { day: format.day(reportedOn) })}</strong>
                  <span>
                    <Badge tone={status === 'CLOSED' ? 'done' : 'due'}>{t(`mine.statuses.${status}`)}</Badge>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
