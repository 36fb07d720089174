import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useMay } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MySlotsDocument } from './agenda.graphql.ts';
import { OverdueFollowUps } from './overdue-follow-ups.tsx';
import { SlotTable } from './slot-table.tsx';
import { WaitingTable } from './waiting-table.tsx';
import './appointments.css';

/** Whom do I speak with next, and who has not booked yet? */
export function AgendaPage() {
  const t = useText('appointments');
  const pages = usePages(MySlotsDocument, { first: 20 }, data => data.myInterviewSlots);
  const maySeeCoverage = useMay('INTERVIEW_COVERAGE');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton to="/interview-records">{t('toRecordList')}</LinkButton>
          {maySeeCoverage && <LinkButton to="/appointments/coverage">{t('coverageTitle')}</LinkButton>}
          <LinkButton kind="primary" to="/appointments/open">
            {t('open')}
          </LinkButton>
        </>
      }
    >
      <Section title={t('coming')}>
        <Loaded query={pages.query} skeleton={<Skeleton lines={6} />}>
          {({ myInterviewSlots: { totalCount } }) =>
            totalCount === 0 ? (
              <EmptyState text={t('noSlots')} />
            ) : (
              <SlotTable slots={pages.rows} total={totalCount} more={pages.more} isLoadingMore={pages.isLoadingMore} />
            )
          }
        </Loaded>
      </Section>
      <Section title={t('waiting')}>
        <WaitingTable free={pages.rows.filter(({ booking }) => !booking)} />
      </Section>
      <Section title={t('followUps')}>
        <OverdueFollowUps />
      </Section>
    </Page>
  );
}
