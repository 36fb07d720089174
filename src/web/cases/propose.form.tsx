import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Act, type CaseTrack, type Cause, causesOf, isTold, tracks } from './act.ts';
import { ProposeCaseActDocument } from './cases.graphql.ts';

interface Values {
  reason: string;
  cause: Cause | '';
  track: CaseTrack | '';
  day: string;
}

interface Props {
  caseId: string;
  act: Act;
  track: CaseTrack;
  /** What it is about, where the case has several. */
  recordId?: string;
  onDone: () => void;
}

/** Proposes an act that another person then confirms. */
export function ProposeForm({ caseId, act, track, recordId, onDone }: Props) {
  const t = useText('cases');
  const form = useDraftForm<Values>(`case ${caseId} ${act}`, { reason: '', cause: '', track: '', day: '' });
  const { control } = form;
  const causes = causesOf(act);
  return (
    <MoveForm
      form={form}
      document={ProposeCaseActDocument}
      variables={({ reason, cause, day, ...to }) => ({
        input: {
          caseId,
          act,
          reason,
          cause: cause || null,
          track: to.track || null,
          day: day || null,
          recordId: recordId ?? null,
        },
      })}
      action={t('one.propose')}
      isDanger={act === 'PURGE'}
      said={t('one.proposedSaid')}
      touches={['Case', 'Cases', 'CaseClosing', 'AppealRoom', 'AuditedCase']}
      onDone={onDone}
    >
      {isTold(act) && <p>{t(`consequences.${act}`)}</p>}
      {causes.length > 0 && (
        <Bound control={control} name="cause" required>
          {field => (
            <Select
              {...field}
              label={t('one.cause')}
              options={causes.map(value => ({ value, label: t(`causes.${value}`) }))}
            />
          )}
        </Bound>
      )}
      {act === 'CONVERT' && (
        <Bound control={control} name="track" required>
          {field => (
            <Select
              {...field}
              label={t('one.toTrack')}
              options={tracks.filter(each => each !== track).map(value => ({ value, label: t(`tracks.${value}`) }))}
            />
          )}
        </Bound>
      )}
      {act === 'SUSPEND' && (
        <Bound control={control} name="day" required>
          {field => <DateField {...field} label={t('one.day')} description={t('one.dayHelp')} />}
        </Bound>
      )}
      <Bound control={control} name="reason" required>
        {field => (
          <TextField {...field} label={t('one.reason')} description={t('one.reasonHelp')} rows={6} maxLength={4000} />
        )}
      </Bound>
    </MoveForm>
  );
}
