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
import { ExemptibleDocument, ProposeExemptionDocument } from './petition.graphql.ts';

/** Asks for an exemption, which a second person decides. */
export function ProposeExemptionForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useText('petitions');
  const format = useFormat();
  const { today } = useViewer();
  const { data } = useApi(ExemptibleDocument, {});
  const form = useDraftForm(`exemption ${personId}`, { requirementId: '', startsOn: today, endsOn: '', reason: '' });
  const { control } = form;
  const options = data?.reportedRequirements.edges.map(({ node }) => ({
    value: node.id,
    label: format.pick(node.title),
  }));
  return (
    <MoveForm
      form={form}
      document={ProposeExemptionDocument}
      variables={values => ({ input: { personId, ...values } })}
      action={t('person.exemptAction')}
      said={t('person.exempted')}
      touches={['Petitions']}
      onDone={onDone}
    >
      <p>{t('person.exemptHelp')}</p>
      <Bound control={control} name="requirementId" required>
        {field => (
          <Select
            {...field}
            label={t('person.requirement')}
            options={options ?? []}
            placeholder={t('person.chooseRequirement')}
          />
        )}
      </Bound>
      <Bound control={control} name="startsOn" required>
        {field => <DateField {...field} label={t('person.from')} min={today} />}
      </Bound>
      <Bound control={control} name="endsOn" required>
        {field => <DateField {...field} label={t('person.until')} description={t('person.untilHelp')} min={today} />}
      </Bound>
      <Bound control={control} name="reason" required>
        {field => (
          <TextField {...field} label={t('because')} description={t('person.whyHelp')} rows={3} maxLength={2000} />
        )}
      </Bound>
    </MoveForm>
  );
}
