import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isRefusal } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { notify } from '../ui/toast.tsx';
import { PublishCourseDocument, type Preview } from './publish.graphql.ts';

interface Props {
  courseId: string;
  preview: Preview;
  /** Somebody else was first; the preview on the page is being asked for again. */
  onStale: () => void;
}

/** Publishes exactly what the preview on the page shows. */
export function Publish({ courseId, preview, onStale }: Props) {
  const t = useText('publishing');
  const tCourses = useText('courses');
  const sentence = useSentence();
  const navigate = useNavigate();
  const [asks, ask] = useState(false);
  const { number, version, notBegun, underway, sitting } = preview;
  const publish = useMove(PublishCourseDocument, {
    said: tCourses('published', { number }),
    refused: 'here',
    onDone: () => void navigate({ to: '/courses/$id', params: { id: courseId } }),
  });
  const refused = (error: unknown): void => {
    ask(false);
    if (isRefusal(error, 'STALE')) onStale();
    else notify(sentence(error), 'refused');
  };
  return (
    <>
      <Button kind="primary" onPress={() => ask(true)}>
        {t('publish', { number })}
      </Button>
      <ConfirmDialog
        title={t('confirmTitle', { number })}
        action={tCourses('publishAction')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={() => publish.mutate({ input: { id: courseId, version } }, { onError: refused })}
        onClose={() => ask(false)}
      >
        <ul className="publish-means">
          {notBegun > 0 && <li>{t('confirmNew', { count: notBegun, number })}</li>}
          {underway + sitting > 0 && <li>{t('confirmOld', { count: underway + sitting })}</li>}
          <li>{t('confirmFixed')}</li>
        </ul>
      </ConfirmDialog>
    </>
  );
}
