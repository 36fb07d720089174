import { useApi, usePages } from '../../api/use-api.ts';
import { useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useSentence } from '../../api/refusal.ts';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CaseLinks } from './case-links.tsx';
import {
  CommitteeCasesDocument,
  InvestigatedCasesDocument,
  OwnCasesDocument,
  PanelCasesDocument,
  WaitingCasesDocument,
} from './mine.graphql.ts';
import { Waiting } from './waiting.tsx';

const page = { first: 20 };

/** Which procedures have to do with me, and what waits for me? The page is there for everybody: that one has it tells nobody anything. */
export function MyCasesPage() {
  const t = useText('cases');
  const sentence = useSentence();
  const waiting = useApi(WaitingCasesDocument, {});
  const own = usePages(OwnCasesDocument, page, data => data.mySubjectCases);
  const sat = usePages(CommitteeCasesDocument, page, data => data.committeeCases);
  const looked = usePages(InvestigatedCasesDocument, page, data => data.investigatedCases);
  const heard = usePages(PanelCasesDocument, page, data => data.panelCases);
  const queries = [waiting, own.query, sat.query, looked.query, heard.query];
  const failed = queries.find(({ error, data }) => error && !data);
  const isLoading = queries.some(({ data }) => !data);
  const isEmpty =
    !waiting.data?.casesToDeclare.length &&
    !waiting.data?.ballotsToCast.length &&
    !waiting.data?.decisionsToConfirm.length &&
    !waiting.data?.myReports.length &&
    [own, sat, looked, heard].every(({ rows }) => rows.length === 0);
  return (
    <Page title={t('hub.title')} lead={t('hub.lead')}>
      {failed ? (
        <ErrorState text={sentence(failed.error)} onRetry={() => void failed.refetch()} />
      ) : isLoading ? (
        <Skeleton lines={6} />
      ) : isEmpty ? (
        <EmptyState title={t('hub.emptyTitle')} text={t('hub.emptyText')} />
      ) : (
        <>
          {waiting.data && <Waiting {...waiting.data} />}
          <CaseLinks {...own} title={t('hub.own')} to="/my-cases/$id" />
          <CaseLinks {...sat} title={t('hub.committee')} to="/committee-cases/$id" />
          <CaseLinks {...looked} title={t('hub.investigated')} to="/investigated-cases/$id" />
          <CaseLinks {...heard} title={t('hub.panel')} to="/panel-cases/$id" />
          {waiting.data && waiting.data.myReports.length > 0 && (
            <p>
              <LinkButton to="/my-reports">{t('hub.reports')}</LinkButton>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
