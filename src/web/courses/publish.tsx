import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isRefusal } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useMove } from '../api/use-api.ts';
import { useViewer } from '../api/viewer.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DateField } from '../ui/date-field.tsx';
import { notify } from '../ui/toast.tsx';
import { useDryRun } from './dry-run.tsx';
import { PublishCourseDocument, type Preview } from './publish.graphql.ts';
import { chosenIn } from './publish.search.ts';
import '../ui/form.css';

const route = getRouteApi('/inside/courses/$id/publish');

interface Props {
  courseId: string;
  preview: Preview;
  /** Somebody else was first, or other people are concerned now; the page is being asked for again. */
  onOutdated: (why: 'stale' | 'learners') => void;
}

/** Publishes exactly what the page shows: this draft, for these people. */
export function Publish({ courseId, preview, onOutdated }: Props) {
  const t = useText('publishing');
  const tCourses = useText('courses');
  const { today } = useViewer();
  const sentence = useSentence();
  const navigate = useNavigate();
  const chosen = chosenIn(route.useSearch());
  const query = useDryRun(courseId);
  const [asks, ask] = useState(false);
  const [day, setDay] = useState('');
  const [isDayMissing, missDay] = useState(false);
  const { number, version } = preview;
  const {
    mark = null,
    moved = 0,
    asked = 0,
    notBegun = preview.notBegun,
    carriesOn = 0,
  } = query.data?.publishDryRun ?? {};
  const needsDay = asked > 0 && day < today;
  const publish = useMove(PublishCourseDocument, {
    said: tCourses('published', { number }),
    refused: 'here',
    onDone: () => void navigate({ to: '/courses/$id', params: { id: courseId } }),
  });
  const refused = (error: unknown): void => {
    ask(false);
    if (isRefusal(error, 'STALE')) onOutdated('stale');
    else if (isRefusal(error, 'LEARNERS_CHANGED')) onOutdated('learners');
    else notify(sentence(error), 'refused');
  };
  const confirm = (): void => {
    if (needsDay) return missDay(true);
    const input = { id: courseId, version, ...chosen, mark, supplementDueOn: asked > 0 ? day : null };
    publish.mutate({ input }, { onError: refused });
  };
  const outcomes = [
    ['confirmMoved', moved],
    ['confirmAsked', asked],
    ['confirmNew', notBegun],
    ['confirmOld', carriesOn],
  ] as const;
  return (
    <>
      <Button kind="primary" isDisabled={query.isPlaceholderData} onPress={() => ask(true)}>
        {t('publish', { number })}
      </Button>
      <ConfirmDialog
        title={t('confirmTitle', { number })}
        action={tCourses('publishAction')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={confirm}
        onClose={() => ask(false)}
      >
        <ul className="publish-means">
          {outcomes.map(([means, count]) => count > 0 && <li key={means}>{t(means, { count, number })}</li>)}
          <li>{t('confirmFixed')}</li>
        </ul>
        {asked > 0 && (
          <DateField
            label={t('supplementDueOn')}
            description={t('supplementDueOnHelp')}
            min={today}
            value={day}
            onChange={setDay}
            isRequired
            errorMessage={isDayMissing && needsDay ? t('supplementDueOnMissing') : undefined}
          />
        )}
      </ConfirmDialog>
    </>
  );
}
