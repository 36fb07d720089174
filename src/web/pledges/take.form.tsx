import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { GiverFields } from './giver.fields.tsx';
import { type ListedForm, TakePledgeDocument } from './pledges.graphql.ts';
import { ProofField } from './proof-field.tsx';
import { type Taken, inputOf, nothingTaken } from './take.draft.ts';
import { Wording } from './wording.tsx';

interface Props {
  forms: readonly { formId: string; version: ListedForm['versions'][number] }[];
  person: string | undefined;
  interview: string | undefined;
}

const languages = ['ja', 'en'] as const;

/** What the paper says, who signed it, and the paper itself; one id for all tries. */
export function TakeForm({ forms, person, interview }: Props) {
  const t = useText('pledges');
  const format = useFormat();
  const navigate = useNavigate();
  const { today } = useViewer();
  const id = useRef(crypto.randomUUID());
  const form = useDraftForm<Taken>('take pledge', {
    ...nothingTaken,
    formId: forms[0]!.formId,
    personId: person ?? '',
    givenOn: today,
  });
  const { control } = form;
  const language = form.watch('language');
  const chosen = forms.find(({ formId }) => formId === form.watch('formId')) ?? forms[0]!;
  const textHash = chosen.version[language];
  return (
    <MoveForm
      form={form}
      document={TakePledgeDocument}
      variables={values => ({ input: inputOf(values, { id: id.current, textHash, interviewId: interview ?? null }) })}
      fieldOf={field => (field === 'scanId' ? 'scan' : undefined)}
      action={t('take.action')}
      said={t('take.said')}
      touches={['Pledges', 'PledgesOfPerson', 'PledgeForms']}
      onDone={({ takePledge }) => void navigate({ to: '/pledges/$id', params: { id: takePledge.id } })}
    >
      <Bound control={control} name="formId" required>
        {field => (
          <Select
            {...field}
            label={t('list.form')}
            options={forms.map(({ formId, version }) => ({ value: formId, label: format.pick(version.title) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="language" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('take.language')}
            options={languages.map(value => ({ value, label: t(`languages.${value === 'ja' ? 'JA' : 'EN'}`) }))}
          />
        )}
      </Bound>
      <p>{t('take.compare')}</p>
      <Wording version={chosen.version} hash={textHash} locale={language} />
      <GiverFields form={form} />
      <Bound control={control} name="givenOn" required>
        {field => <DateField {...field} label={t('take.givenOn')} max={today} />}
      </Bound>
      <Bound control={control} name="place">
        {field => <TextField {...field} label={t('take.place')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="expiresOn">
        {field => <DateField {...field} label={t('take.expiresOn')} description={t('take.expiresHelp')} />}
      </Bound>
      <Bound control={control} name="scan" required>
        {({ value, onChange, errorMessage }) => (
          <ProofField label={t('take.scan')} value={value} onChange={onChange} errorMessage={errorMessage} />
        )}
      </Bound>
      {(['voluntary', 'copyGiven'] as const).map(name => (
        <Bound key={name} control={control} name={name} required>
          {({ value, onChange, errorMessage }) => (
            <div>
              <Checkbox isBoxed isSelected={value} onChange={onChange} help={t(`take.${name}Help`)}>
                {t(`take.${name}`)}
              </Checkbox>
              <FieldNote error={errorMessage} />
            </div>
          )}
        </Bound>
      ))}
    </MoveForm>
  );
}
