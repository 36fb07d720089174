import { useForm } from 'react-hook-form';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { AudienceFields } from './audience-fields.tsx';
import { inputOf, valuesOf } from './audience.rules.ts';
import { ChangeAudienceDocument, type Requirement } from './requirements.graphql.ts';

export function ChangeAudienceForm({ requirement, onDone }: { requirement: Requirement; onDone: () => void }) {
  const t = useText('requirements');
  const { id, version, audience } = requirement;
  const form = useForm({ defaultValues: { audience: valuesOf(audience) } });
  return (
    <MoveForm
      form={form}
      document={ChangeAudienceDocument}
      variables={values => ({ input: { id, version, audience: inputOf(values.audience) } })}
      action={t('changeAudienceAction')}
      said={t('audienceChanged')}
      onDone={onDone}
    >
      <p>{t('changeAudienceText')}</p>
      <AudienceFields control={form.control} />
    </MoveForm>
  );
}
