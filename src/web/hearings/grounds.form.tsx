import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useSure } from '../api/use-sure.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { AddedFields } from './added.fields.tsx';
import { addedBy, type Grounds, noGrounds } from './grounds.ts';
import { AddGroundsDocument } from './hearing-acts.graphql.ts';
import { type HeardCase, HearingRulesDocument } from './hearings.graphql.ts';
import { inputOf, rulesDays } from './plan.ts';
import { PlanFields } from './plan.fields.tsx';

interface Props {
  matter: HeardCase;
  onDone: () => void;
}

/** New acts, or none where the notice is only given again; one id for all tries. */
export function GroundsForm({ matter, onDone }: Props) {
  const t = useText('hearings');
  const { today, timeZone } = useViewer();
  const id = useRef(crypto.randomUUID());
  const rules = useApi(HearingRulesDocument, rulesDays(matter, timeZone, today));
  const form = useDraftForm<Grounds>(`grounds ${matter.id}`, noGrounds);
  const offences = [...matter.allegations, ...form.watch('acts')].map(({ offence }) => offence);
  const sure = useSure({
    title: t('beside.grounds.asks'),
    text: <p>{t('beside.grounds.does')}</p>,
    action: t('beside.grounds.action'),
  });
  return (
    <Loaded query={rules}>
      {data => (
        <>
          <MoveForm
            form={form}
            document={AddGroundsDocument}
            variables={({ acts, evidence, ...plan }) => ({
              input: { ...inputOf(plan, { id: id.current, matter, timeZone }), ...addedBy({ acts, evidence }) },
            })}
            fieldOf={field => (field === 'hearingAt' ? 'day' : undefined)}
            standsAt={({ code }) => (code === 'NOTICE_SHORT' ? 'day' : undefined)}
            before={sure.before}
            action={t('beside.grounds.action')}
            said={t('beside.grounds.said')}
            onDone={onDone}
            aside={<Button onPress={onDone}>{t('form.cancel')}</Button>}
          >
            <AddedFields form={form} acts={matter.allegations} offences={data.work?.offences ?? []} />
            <PlanFields form={form} rules={data} ceiling={matter.ceiling} offences={offences} />
          </MoveForm>
          {sure.dialog}
        </>
      )}
    </Loaded>
  );
}
