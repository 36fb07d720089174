import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Folded } from '../ui/folded.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChallengeMemberDocument } from './moves.graphql.ts';

interface Props {
  caseId: string;
  /** Who can still be challenged, by seat. */
  members: readonly { seatId: string; name: string }[];
}

/** By the subject, or by a member against another: whom do I not trust to be fair, and why? */
export function Challenge({ caseId, members }: Props) {
  const t = useText('committees');
  const form = useDraftForm(`challenge in ${caseId}`, { seatId: '', reason: '' });
  return (
    <Folded title={t('challenge.open')}>
      <p>{t('challenge.does')}</p>
      <MoveForm
        form={form}
        document={ChallengeMemberDocument}
        variables={values => ({ input: { ...values, caseId } })}
        standsAt={({ code }) => (code === 'ALREADY_DONE' ? 'seatId' : undefined)}
        action={t('challenge.action')}
        said={t('challenge.said')}
        onDone={() => form.reset({ seatId: '', reason: '' })}
      >
        <Bound control={form.control} name="seatId" required>
          {field => (
            <Select
              {...field}
              label={t('challenge.whom')}
              options={members.map(({ seatId, name }) => ({ value: seatId, label: name }))}
            />
          )}
        </Bound>
        <Bound control={form.control} name="reason" required>
          {field => <TextField {...field} label={t('challenge.reason')} rows={4} maxLength={4000} />}
        </Bound>
      </MoveForm>
    </Folded>
  );
}
