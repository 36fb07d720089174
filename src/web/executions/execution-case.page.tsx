import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { Allegations } from '../cases/allegations.tsx';
import { CaseRoom } from '../cases/case-room.tsx';
import { useText } from '../text/index.ts';
import { Section } from '../ui/section.tsx';
import { AddActs } from './add-acts.tsx';
import { Decided } from './decided.tsx';
import { ExecutionCaseDocument } from './executions.graphql.ts';
import { Items } from './items.tsx';
import { isPayCut } from './next.rules.ts';
import { NextAct } from './next-act.tsx';
import { Pay } from './pay.tsx';
import './executions.css';

const route = getRouteApi('/inside/execution-cases/$id');

/** What was decided, what does HR carry out, and what is still open? */
export function ExecutionCasePage() {
  const t = useText('executions');
  const query = useApi(ExecutionCaseDocument, { id: route.useParams().id });
  return (
    <CaseRoom audience="execution" query={query} pick={data => data.executionCase}>
      {matter => (
        <>
          <Section title={t('now.title')}>
            <NextAct matter={matter} />
          </Section>
          <Section title={t('items.heading')}>
            <Items matter={matter} />
          </Section>
          {matter.state === 'EXECUTION' && (
            <Section title={t('add.title')}>
              <AddActs matter={matter} />
            </Section>
          )}
          <Section title={t('decided.title')}>
            <Decided matter={matter} />
          </Section>
          {isPayCut(matter) && (
            <Section title={t('pay.title')}>
              <Pay matter={matter} />
            </Section>
          )}
          <Section title={t('decided.allegations')}>
            <Allegations allegations={matter.allegations} />
          </Section>
        </>
      )}
    </CaseRoom>
  );
}
