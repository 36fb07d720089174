import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { PublishInterviewFormDocument, type FormVersion, type WrittenForm } from './forms.graphql.ts';

interface Props {
  form: WrittenForm;
  draft: FormVersion;
}

/** Fixes the draft for good, asked once more. */
export function PublishForm({ form: { id, version }, draft: { number } }: Props) {
  const t = useText('interviews');
  const [asks, ask] = useState(false);
  const publish = useMove(PublishInterviewFormDocument, { said: t('forms.said'), onDone: () => ask(false) });
  return (
    <>
      <Button kind="primary" onPress={() => ask(true)}>
        {t('forms.publish')}
      </Button>
      <ConfirmDialog
        title={t('forms.publishTitle', { number })}
        action={t('forms.publish')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={() => publish.mutate({ input: { id, version } })}
        onClose={() => ask(false)}
      >
        {t('forms.publishText')}
      </ConfirmDialog>
    </>
  );
}
