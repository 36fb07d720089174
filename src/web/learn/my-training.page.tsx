import { Loaded } from '../api/loaded.tsx';
import { usePages } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { DeskDrawing, DoneDrawing } from '../ui/drawings.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLeftAnswers } from './use-answers.ts';
import { DoneDuties } from './done-duties.tsx';
import { DutyList } from './duty-list.tsx';
import { NextDuty } from './next-duty.tsx';
import { MyTrainingDocument, type Duty, type MyTraining } from './my-training.graphql.ts';
import { PastRecords, RecordList } from './record-list.tsx';
import { SurveyList } from './survey-list.tsx';
import { SupplementList } from './supplement-list.tsx';
import './duty.css';
import './learn.css';

/** What do I owe, by when, and what next? */
export function MyTrainingPage() {
  const t = useText('learn');
  const tUi = useText('ui');
  useLeftAnswers();
  const { query, rows, more, isLoadingMore } = usePages(MyTrainingDocument, { first: 50 }, data => data.myAssignments);
  const open = rows.filter(duty => duty.standing !== 'DONE');
  return (
    <Page title={t('title')} lead={<Lead data={query.data} />}>
      <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
        {({ myAssignments: { done }, mySupplements, mySurveys, waiting, interviews }) => (
          <>
            {rows.length === 0 && mySupplements.length === 0 && waiting.totalCount === 0 && (
              <EmptyState title={t('emptyTitle')} text={t('emptyText')} drawing={<DeskDrawing />} />
            )}
            {rows.length > 0 && open.length === 0 && mySupplements.length === 0 && waiting.totalCount === 0 && (
              <EmptyState title={t('allDoneTitle')} text={t('allDoneText')} drawing={<DoneDrawing />} />
            )}
            <OpenDuties duties={open} />
            <SupplementList supplements={mySupplements} />
            <RecordList records={waiting.edges.map(({ node }) => node)} />
            <SurveyList surveys={mySurveys} />
            {more && open.length === rows.length && (
              <div>
                <Button onPress={more} isPending={isLoadingMore} pendingLabel={tUi('loading')}>
                  {tUi('more')}
                </Button>
              </div>
            )}
            {done > 0 && <DoneDuties />}
            {interviews.totalCount > 0 && <PastRecords />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ data }: { data: MyTraining | undefined }) {
  const t = useText('learn');
  if (!data) return <>&nbsp;</>;
  const { myAssignments: duties, mySupplements, waiting } = data;
  const late = mySupplements.filter(({ standing }) => standing === 'OVERDUE').length;
  const overdue = duties.overdue + late;
  const due = duties.due + mySupplements.length - late + waiting.totalCount;
  if (overdue > 0) return t('leadOverdue', { count: overdue });
  return due > 0 ? t('leadOwed', { count: due }) : t('leadNone');
}

function OpenDuties({ duties: [next, ...rest] }: { duties: readonly Duty[] }) {
  const t = useText('learn');
  const overdue = rest.filter(duty => duty.standing === 'OVERDUE');
  const due = rest.filter(duty => duty.standing === 'DUE');
  return (
    <>
      {next && <NextDuty duty={next} />}
      {overdue.length > 0 && (
        <Section title={t('overdue')}>
          <DutyList duties={overdue} />
        </Section>
      )}
      {due.length > 0 && (
        <Section title={t('due')}>
          <DutyList duties={due} />
        </Section>
      )}
    </>
  );
}
