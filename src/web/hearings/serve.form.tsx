import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useSure } from '../api/use-sure.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { ServeNoticeDocument } from './hearing-acts.graphql.ts';
import { type HeardCase, HearingRulesDocument } from './hearings.graphql.ts';
import { inputOf, noPlan, type Plan, rulesDays } from './plan.ts';
import { PlanFields } from './plan.fields.tsx';

/** Tells the subject what they are said to have done, and when they are heard; one id for all tries. */
export function ServeForm({ matter }: { matter: HeardCase }) {
  const t = useText('hearings');
  const { today, timeZone } = useViewer();
  const id = useRef(crypto.randomUUID());
  const rules = useApi(HearingRulesDocument, rulesDays(matter, timeZone, today));
  const form = useDraftForm<Plan>(`notice ${matter.id}`, noPlan);
  const sure = useSure({
    title: t('now.serve.asks'),
    text: <p>{t('now.serve.text')}</p>,
    action: t('now.serve.action'),
  });
  return (
    <Loaded query={rules}>
      {data => (
        <>
          <MoveForm
            form={form}
            document={ServeNoticeDocument}
            variables={plan => ({ input: inputOf(plan, { id: id.current, matter, timeZone }) })}
            fieldOf={field => (field === 'hearingAt' ? 'day' : undefined)}
            standsAt={({ code }) => (code === 'NOTICE_SHORT' ? 'day' : undefined)}
            before={sure.before}
            action={t('now.serve.action')}
            said={t('now.serve.said')}
          >
            <PlanFields
              form={form}
              rules={data}
              ceiling={matter.ceiling}
              offences={matter.allegations.map(({ offence }) => offence)}
            />
          </MoveForm>
          {sure.dialog}
        </>
      )}
    </Loaded>
  );
}
