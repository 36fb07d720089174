import { Loaded } from '../api/loaded.tsx';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useApi } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ResultOf } from '../api/graphql.ts';
import { GiveExtensionDocument, OpenDutiesDocument } from './petition.graphql.ts';

interface Props {
  personId: string;
  onDone: () => void;
}

export type OpenDuty = ResultOf<typeof OpenDutiesDocument>['assignments']['edges'][number]['node'];

/** Moves the due day of one open duty, unasked. */
export function GiveExtensionForm(props: Props) {
  const t = useText('petitions');
  const query = useApi(OpenDutiesDocument, { personId: props.personId });
  return (
    <Loaded query={query}>
      {({ assignments: { edges } }) => {
        const open = edges.map(({ node }) => node).filter(({ fulfilledAt }) => !fulfilledAt);
        return open.length === 0 ? <p>{t('person.noDuties')}</p> : <Fields {...props} duties={open} />;
      }}
    </Loaded>
  );
}

function Fields({ personId, duties, onDone }: Props & { duties: readonly OpenDuty[] }) {
  const t = useText('petitions');
  const format = useFormat();
  const { today } = useViewer();
  const assignmentId = duties.length === 1 ? duties[0]!.id : '';
  const form = useDraftForm(`extension ${personId}`, { assignmentId, until: '', reason: '' });
  const { control } = form;
  const options = duties.map(({ id, title, dueOn }) => ({
    value: id,
    label: format.pick(title),
    help: t('person.dutyDue', { day: format.day(dueOn) }),
  }));
  return (
    <MoveForm
      form={form}
      document={GiveExtensionDocument}
      variables={input => ({ input })}
      action={t('person.extendAction')}
      said={t('person.extended')}
      touches={['Petitions', 'OpenDuties']}
      onDone={onDone}
    >
      <p>{t('person.extendHelp')}</p>
      <Bound control={control} name="assignmentId" required>
        {field => <Select {...field} label={t('person.duty')} options={options} />}
      </Bound>
      <Bound control={control} name="until" required>
        {field => <DateField {...field} label={t('person.newDue')} min={today} />}
      </Bound>
      <Bound control={control} name="reason" required>
        {field => (
          <TextField {...field} label={t('because')} description={t('person.whyHelp')} rows={3} maxLength={2000} />
        )}
      </Bound>
    </MoveForm>
  );
}
