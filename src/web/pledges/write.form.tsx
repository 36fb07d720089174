import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { pledgeKinds, SavePledgeFormDocument, type FormVersion, type WrittenForm } from './pledges.graphql.ts';
import { TermFields } from './term.fields.tsx';
import { type Draft, draftOf, placeOf, placeOfFault } from './write.draft.ts';
import './pledges.css';

interface Props {
  /** None for a new one. */
  form?: WrittenForm;
  /** What the wording begins with. */
  from?: FormVersion;
  onSaved?: (id: string) => void;
  onCancel?: () => void;
}

/** The wording in both languages; what the law forbids is refused beside its term. */
export function WriteForm({ form: written, from, onSaved, onCancel }: Props) {
  const t = useText('pledges');
  const form = useDraftForm<Draft>(`pledge form ${written?.id ?? 'new'}`, draftOf(written?.kind, from));
  const { control } = form;
  return (
    <MoveForm
      form={form}
      document={SavePledgeFormDocument}
      variables={values => ({ input: { ...values, ...(written && { id: written.id, version: written.version }) } })}
      fieldOf={placeOf}
      standsAt={placeOfFault}
      action={t('write.save')}
      said={t('write.saved')}
      touches={['PledgeForm', 'PledgeForms']}
      onDone={({ savePledgeForm }) => onSaved?.(savePledgeForm.id)}
      aside={onCancel && <Button onPress={onCancel}>{t('write.cancel')}</Button>}
    >
      {!written && (
        <Bound control={control} name="kind" required>
          {field => (
            <RadioGroup
              {...field}
              label={t('one.kind')}
              options={pledgeKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
            />
          )}
        </Bound>
      )}
      <div className="pledge-fields">
        <Bound control={control} name="title.ja" required>
          {field => <TextField {...field} label={t('write.titleJa')} maxLength={200} />}
        </Bound>
        <Bound control={control} name="title.en">
          {field => <TextField {...field} label={t('write.titleEn')} maxLength={200} />}
        </Bound>
      </div>
      <TermFields control={control} />
    </MoveForm>
  );
}
