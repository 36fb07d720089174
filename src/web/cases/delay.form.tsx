import { useState } from 'react';
import { useDraftForm } from '../api/draft-form.ts';
import { MoveForm } from '../api/move-form.tsx';
import { useText } from '../text/index.ts';
import { Bound } from '../ui/bound.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type CaseFacts, ExplainDelayDocument } from './cases.graphql.ts';

/** Why so much time went by since the company knew. */
export function DelayForm({ matter: { id, version } }: { matter: CaseFacts }) {
  const t = useText('cases');
  const [isOpen, open] = useState(false);
  const form = useDraftForm(`case ${id} delay`, { reason: '' });
  return (
    <>
      <Button onPress={() => open(true)}>{t('one.explain')}</Button>
      <Dialog title={t('one.explain')} isOpen={isOpen} onClose={() => open(false)}>
        <MoveForm
          form={form}
          document={ExplainDelayDocument}
          variables={({ reason }) => ({ input: { id, version, reason } })}
          action={t('one.explain')}
          said={t('one.explained')}
          touches={['Case']}
          onDone={() => open(false)}
        >
          <Bound control={form.control} name="reason" required>
            {field => <TextField {...field} label={t('one.reason')} rows={6} maxLength={4000} />}
          </Bound>
        </MoveForm>
      </Dialog>
    </>
  );
}
