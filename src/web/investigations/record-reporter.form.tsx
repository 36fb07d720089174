import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RecordReporterDocument } from './reporters.graphql.ts';

interface Values {
  caseId: string;
  who: 'inside' | 'outside';
  number: string;
  name: string;
  kana: string;
  reportedOn: string;
}

interface Props {
  /** Null where it is not one of the list yet. */
  caseId: string | null;
  onDone: (id: string) => void;
}

/** Who reported it, for the officers of the reporting line alone; one id for all tries. */
export function RecordReporterForm({ caseId, onDone }: Props) {
  const t = useText('investigations');
  const { today } = useViewer();
  const id = useRef(crypto.randomUUID());
  const known = { caseId: caseId ?? '', number: '', name: '', kana: '', reportedOn: '' };
  const form = useDraftForm<Values>(`reporter of ${caseId}`, { ...known, who: 'inside' });
  const { control } = form;
  const isInside = form.watch('who') === 'inside';
  return (
    <MoveForm
      form={form}
      document={RecordReporterDocument}
      variables={({ who, number, name, kana, ...rest }) => {
        const named = who === 'inside' ? { number } : { name, kana: kana || null };
        return { input: { id: id.current, ...rest, caseId: rest.caseId.trim(), ...named } };
      }}
      fieldOf={field => (field === 'reporter' || field === 'personId' ? 'number' : undefined)}
      action={t('reporters.action')}
      said={t('reporters.said')}
      touches={['ReportedCases', 'ReportedCase']}
      onDone={({ recordReporter }) => onDone(recordReporter.id)}
    >
      <p>{t('reporters.recordDoes')}</p>
      {caseId === null && (
        <Bound control={control} name="caseId" required>
          {field => (
            <TextField {...field} label={t('reporters.caseId')} description={t('reporters.caseIdHelp')} exact />
          )}
        </Bound>
      )}
      <Bound control={control} name="who" required>
        {field => (
          <RadioGroup
            {...field}
            label={t('reporters.who')}
            options={(['inside', 'outside'] as const).map(value => ({ value, label: t(`add.${value}`) }))}
          />
        )}
      </Bound>
      {isInside ? (
        <Bound control={control} name="number" required>
          {field => <TextField {...field} label={t('reporters.number')} maxLength={50} exact />}
        </Bound>
      ) : (
        <>
          <Bound control={control} name="name" required>
            {field => <TextField {...field} label={t('name')} maxLength={200} />}
          </Bound>
          <Bound control={control} name="kana">
            {field => <TextField {...field} label={t('kana')} maxLength={200} />}
          </Bound>
        </>
      )}
      <Bound control={control} name="reportedOn" required>
        {field => <DateField {...field} label={t('reporters.reportedOn')} max={today} />}
      </Bound>
    </MoveForm>
  );
}
