import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { ask } from '../api/fetcher.ts';
import { RefusalError } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useTask } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { notify } from '../ui/toast.tsx';
import { SaveCourseDraftDocument, type EditedCourse } from './edit-course.graphql.ts';
import type { Gap } from './draft-gaps.rules.ts';
import { inputOf, type CourseDraft } from './draft.rules.ts';
import type { Editing } from './use-course-draft.ts';

interface Props {
  course: EditedCourse | null;
  editing: Editing;
  gaps: readonly Gap[];
  /** Something is missing without which the server keeps nothing. */
  onStopped: () => void;
}

/** One button, and beside it whether there is anything to save; once all is saved, the way on to publishing. */
export function SaveDraft({ course, editing, gaps, onStopped }: Props) {
  const t = useText('courses');
  const tUi = useText('ui');
  const sentence = useSentence();
  const navigate = useNavigate();
  const sent = useRef<CourseDraft>(editing.draft);
  const { draft, version, isDirty, isBehind } = editing;
  const save = useTask(
    (input: CourseDraft) => {
      sent.current = input;
      const known = course ? { id: course.id, version } : {};
      return ask(SaveCourseDraftDocument, { input: { ...known, ...inputOf(input) } });
    },
    {
      said: tUi('saved'),
      refused: 'here',
      onDone: ({ saveCourseDraft: { id, version: now } }) => {
        editing.saved(sent.current, now);
        if (!course) void navigate({ to: '/courses/$id/edit', params: { id }, replace: true });
      },
    },
  );
  const refused = (error: unknown): void => {
    // what to do about it stands on the page
    if (error instanceof RefusalError && error.code === 'STALE') return;
    notify(sentence(error), 'refused');
    if (error instanceof RefusalError && error.code === 'INVALID_INPUT') onStopped();
  };
  const press = (): void => {
    const stopping = gaps.filter(({ stopsSaving }) => stopsSaving).length;
    if (stopping === 0) return save.mutate(draft, { onError: refused });
    notify(t('cannotSave', { count: stopping }), 'refused');
    onStopped();
  };
  return (
    <>
      <span role="status" className="save-state">
        {(course || isDirty) && <Badge tone={isDirty ? 'warn' : 'done'}>{t(isDirty ? 'unsaved' : 'allSaved')}</Badge>}
      </span>
      <Button
        kind="primary"
        isDisabled={!isDirty || isBehind}
        isPending={save.isPending}
        pendingLabel={tUi('sending')}
        onPress={press}
      >
        {t('save')}
      </Button>
      {course?.draft && !isDirty && (
        <LinkButton to="/courses/$id/publish" params={{ id: course.id }}>
          {t('publish', { number: course.draft.number })}
        </LinkButton>
      )}
    </>
  );
}
