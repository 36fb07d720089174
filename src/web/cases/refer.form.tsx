import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { PersonField } from '../api/person-field.tsx';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Bound } from '../ui/bound.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FieldNote } from '../ui/field-note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type CaseTrack, tracks } from './act.ts';
import { DraftCaseDocument, type Offence } from './cases.graphql.ts';

interface Values {
  subjectId: string;
  track: CaseTrack;
  knownOn: string;
  referrerIsSoleWitness: boolean;
  conductFrom: string;
  conductTo: string;
  offence: string;
  reference: string;
  text: string;
}

interface Props {
  offences: readonly Offence[];
  today: string;
}

/** A case with its first act; one id for all tries. */
export function ReferForm({ offences, today }: Props) {
  const t = useText('cases');
  const format = useFormat();
  const navigate = useNavigate();
  const id = useRef(crypto.randomUUID());
  const form = useDraftForm<Values>('refer a case', {
    subjectId: '',
    track: 'EMPLOYEE',
    knownOn: today,
    referrerIsSoleWitness: false,
    conductFrom: '',
    conductTo: '',
    offence: '',
    reference: '',
    text: '',
  });
  const { control, setValue } = form;
  const cites = (key: string): void => setValue('reference', offences.find(each => each.key === key)?.reference ?? '');
  return (
    <MoveForm
      form={form}
      document={DraftCaseDocument}
      variables={({ subjectId, track, knownOn, referrerIsSoleWitness, conductTo, ...act }) => ({
        input: {
          id: id.current,
          subjectId,
          track,
          knownOn,
          referrerIsSoleWitness,
          allegations: [{ ...act, conductTo: conductTo || null }],
        },
      })}
      fieldOf={field => fieldOf(field)}
      action={t('refer.action')}
      said={t('refer.said')}
      touches={['ReferredCases']}
      onDone={({ draftCase }) => void navigate({ to: '/referred-cases/$id', params: { id: draftCase.id } })}
    >
      <Bound control={control} name="subjectId" required>
        {({ value, onChange, errorMessage }) => (
          <div>
            <PersonField
              label={t('refer.subject')}
              value={value || undefined}
              onChoose={chosen => onChange(chosen ?? '')}
              emptyText={t('refer.findSubject')}
              leavers
            />
            <FieldNote error={errorMessage} />
          </div>
        )}
      </Bound>
      <Bound control={control} name="track" required>
        {field => (
          <Select
            {...field}
            label={t('refer.track')}
            description={t('refer.trackHelp')}
            options={tracks.map(value => ({ value, label: t(`tracks.${value}`) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="knownOn" required>
        {field => <DateField {...field} label={t('refer.knownOn')} description={t('refer.knownOnHelp')} max={today} />}
      </Bound>
      <h2>{t('refer.allegation')}</h2>
      <Bound control={control} name="conductFrom" required>
        {field => <DateField {...field} label={t('refer.conductFrom')} max={today} />}
      </Bound>
      <Bound control={control} name="conductTo">
        {field => (
          <DateField {...field} label={t('refer.conductTo')} description={t('refer.conductToHelp')} max={today} />
        )}
      </Bound>
      <Bound control={control} name="offence" required>
        {({ onChange, ...field }) => (
          <Select
            {...field}
            onChange={key => {
              onChange(key);
              cites(key);
            }}
            label={t('refer.offence')}
            options={offences.map(({ key, name }) => ({ value: key, label: format.pick(name) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="reference" required>
        {field => <TextField {...field} label={t('refer.reference')} maxLength={200} />}
      </Bound>
      <Bound control={control} name="text" required>
        {field => (
          <TextField
            {...field}
            label={t('refer.text')}
            description={t('refer.textHelp')}
            rows={10}
            maxLength={20_000}
          />
        )}
      </Bound>
      <Bound control={control} name="referrerIsSoleWitness">
        {({ value, onChange }) => (
          <Checkbox isBoxed isSelected={value} onChange={onChange} help={t('refer.soleWitnessHelp')}>
            {t('refer.soleWitness')}
          </Checkbox>
        )}
      </Bound>
    </MoveForm>
  );
}

const acted = ['conductFrom', 'conductTo', 'offence', 'reference', 'text'] as const;

/** The first act stands in the form itself. */
const fieldOf = (field: string): keyof Values | undefined =>
  acted.find(name => field === `allegations.0.${name}` || field === name);
