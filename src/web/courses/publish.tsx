import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusalError } from '../api/refusal-error.ts';
import { useSentence } from '../api/refusal.ts';
import { useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { notify } from '../ui/toast.tsx';
import { PublishCourseDocument, type Course } from './course.graphql.ts';

const known = [
  'NO_DRAFT',
  'NO_LESSONS',
  'POOL_TOO_SMALL',
  'UNKNOWN_TOPIC',
  'WRONG_NUMBER_OF_OPTIONS',
  'WRONG_NUMBER_OF_RIGHT_ANSWERS',
] as const;

interface Problem {
  problem: string;
  where: string | null;
}

/** Says what will happen, publishes, and lists what is missing where the server finds something. */
export function Publish({ course: { id, version }, number }: { course: Course; number: number }) {
  const t = useText('courses');
  const sentence = useSentence();
  const [asks, ask] = useState(false);
  const [problems, list] = useState<readonly Problem[]>([]);
  const publish = useMove(PublishCourseDocument, {
    said: t('published', { number }),
    refused: 'here',
    onDone: () => ask(false),
  });
  const refused = (error: unknown): void => {
    ask(false);
    if (error instanceof RefusalError && error.code === 'COURSE_INCOMPLETE')
      list((error.params as { problems?: Problem[] }).problems ?? []);
    else notify(sentence(error), 'refused');
  };
  return (
    <>
      <Button kind="primary" onPress={() => ask(true)}>
        {t('publish', { number })}
      </Button>
      <ConfirmDialog
        title={t('publishTitle', { number })}
        action={t('publishAction')}
        isOpen={asks}
        isPending={publish.isPending}
        onConfirm={() => publish.mutate({ input: { id, version } }, { onError: refused })}
        onClose={() => ask(false)}
      >
        <ul className="publish-means">
          <li>{t('publishNew', { number })}</li>
          <li>{t('publishOld')}</li>
          <li>{t('publishFixed')}</li>
        </ul>
      </ConfirmDialog>
      <Dialog title={t('incompleteTitle')} isOpen={problems.length > 0} onClose={() => list([])}>
        <p>{t('incompleteText')}</p>
        <ul className="publish-means">
          {problems.map(problem => (
            <ProblemLine key={`${problem.problem} ${problem.where}`} id={id} problem={problem} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function ProblemLine({ id, problem: { problem, where } }: { id: string; problem: Problem }) {
  const t = useText('courses');
  const name = known.find(each => each === problem);
  const text = t(name ? `problem.${name}` : 'problem.other');
  const part = name === 'NO_LESSONS' ? 'lessons' : 'questions';
  return (
    <li>
      {where && <strong>{where}: </strong>}
      {text}{' '}
      <Link to="/courses/$id/edit" params={{ id }} search={{ part, ...(where && { at: where }) }}>
        {t('mend')}
      </Link>
    </li>
  );
}
