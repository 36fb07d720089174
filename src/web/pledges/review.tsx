import { useState } from 'react';
import { useMove } from '../api/use-api.ts';
import { useMay, useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReviewPledgeFormDocument, type FormVersion, type WrittenForm } from './pledges.graphql.ts';

/** Somebody of legal who did not write it says that it is in order. */
export function Review({ form: { id, version }, draft }: { form: WrittenForm; draft: FormVersion }) {
  const t = useText('pledges');
  const mayReview = useMay('PLEDGE_FORM_REVIEW');
  const isOwn = useViewer().person.id === draft.writtenBy?.id;
  const [asks, setAsks] = useState(false);
  const review = useMove(ReviewPledgeFormDocument, {
    said: t('review.said'),
    onDone: () => setAsks(false),
  });
  if (!mayReview || isOwn) return <Notice>{t(isOwn ? 'review.ownText' : 'review.waitText')}</Notice>;
  return (
    <div>
      <Button kind="primary" onPress={() => setAsks(true)}>
        {t('review.action')}
      </Button>
      <ConfirmDialog
        title={t('review.title', { number: draft.number })}
        action={t('review.confirm')}
        isOpen={asks}
        isPending={review.isPending}
        onConfirm={() => review.mutate({ input: { id, version } })}
        onClose={() => setAsks(false)}
      >
        <p>{t('review.confirms')}</p>
        <ul>
          <li>{t('review.noPenalty')}</li>
          <li>{t('review.noApology')}</li>
          <li>{t('review.lawful')}</li>
        </ul>
        <p>{t('review.forGood')}</p>
      </ConfirmDialog>
    </div>
  );
}
