import { useRef } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AmendHearingRecordDocument } from './hearing-acts.graphql.ts';
import type { HeardCase } from './hearings.graphql.ts';

interface Props {
  matter: HeardCase;
  onDone: () => void;
}

/** Puts something right beside the record, which stays as it was; one id for all tries. */
export function AmendForm({ matter: { id: caseId }, onDone }: Props) {
  const t = useText('hearings');
  const id = useRef(crypto.randomUUID());
  const form = useDraftForm(`hearing amendment ${caseId}`, { text: '', reason: '' });
  return (
    <MoveForm
      form={form}
      document={AmendHearingRecordDocument}
      variables={values => ({ input: { ...values, id: id.current, caseId } })}
      action={t('beside.amend.action')}
      said={t('beside.amend.said')}
      onDone={onDone}
    >
      <Bound control={form.control} name="text" required>
        {field => <TextField {...field} label={t('form.right')} rows={6} maxLength={20_000} />}
      </Bound>
      <Bound control={form.control} name="reason" required>
        {field => <TextField {...field} label={t('hearings.because')} rows={3} maxLength={2000} />}
      </Bound>
    </MoveForm>
  );
}
