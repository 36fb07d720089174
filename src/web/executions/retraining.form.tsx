import { useDraftForm } from '../api/draft-form.ts';
import { Loaded } from '../api/loaded.tsx';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { activityKey, activityOf } from '../requirements/activity.rules.ts';
import { type Activity, useActivities } from '../requirements/use-activities.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { AddRetrainingDocument, type ExecutedCase } from './executions.graphql.ts';

interface Props {
  matter: ExecutedCase;
  onDone: () => void;
}

/** Assigns something that is published to the subject alone. */
export function RetrainingForm(props: Props) {
  const t = useText('executions');
  return (
    <Loaded query={useActivities()}>
      {({ activities }) => {
        const published = activities.edges.map(({ node }) => node).filter(each => each.published);
        if (published.length === 0) return <p className="aside">{t('add.noActivities')}</p>;
        return <Assigning published={published} {...props} />;
      }}
    </Loaded>
  );
}

function Assigning({ matter: { id: caseId, version }, published, onDone }: Props & { published: readonly Activity[] }) {
  const t = useText('executions');
  const tWords = useText('words');
  const format = useFormat();
  const { today } = useViewer();
  const form = useDraftForm(`retraining ${caseId}`, { activity: '', dueOn: '' });
  return (
    <MoveForm
      form={form}
      document={AddRetrainingDocument}
      variables={({ activity, dueOn }) => ({ input: { caseId, version, dueOn, ...activityOf(activity) } })}
      fieldOf={field => (field === 'activityId' || field === 'activityKind' ? 'activity' : undefined)}
      action={t('add.assign')}
      said={t('add.assigned')}
      onDone={onDone}
    >
      <Bound control={form.control} name="activity" required>
        {field => (
          <Select
            {...field}
            label={t('add.activity')}
            options={published.map(each => ({
              value: activityKey(each),
              label: format.pick(each.title),
              help: tWords(`activityKind.${each.kind}`),
            }))}
          />
        )}
      </Bound>
      <Bound control={form.control} name="dueOn" required>
        {field => <DateField {...field} label={t('add.dueOn')} min={today} />}
      </Bound>
    </MoveForm>
  );
}
