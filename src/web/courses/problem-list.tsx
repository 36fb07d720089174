import { Link } from '@tanstack/react-router';
import { i18next, useText } from '../text/index.ts';
import type { Problem } from './publish.graphql.ts';

type Known = 'NO_DRAFT' | 'NO_LESSONS' | 'POOL_TOO_SMALL';

interface Props {
  id: string;
  problems: readonly Problem[];
  /** To say at which lesson. */
  draft: { lessons: readonly { slug: string }[] } | null | undefined;
}

/** What stands between the draft and its publication, each with the way to its place. */
export function ProblemList({ id, problems, draft }: Props) {
  const t = useText('courses');
  const placeOf = (where: string): string => {
    const lesson = draft?.lessons.findIndex(({ slug }) => slug === where) ?? -1;
    return lesson < 0 ? t('placeQuestion', { code: where }) : t('placeLesson', { number: lesson + 1 });
  };
  return (
    <ul className="publish-means">
      {problems.map(({ problem, where }) => (
        <li key={`${problem} ${where}`}>
          {where && <strong>{placeOf(where)}: </strong>}
          {t(
            i18next.exists(`problem.${problem}`, { ns: 'courses' }) ? `problem.${problem as Known}` : 'problem.other',
          )}{' '}
          <Link to="/courses/$id/edit" params={{ id }} search={{ part: partOf(problem), ...(where && { at: where }) }}>
            {t('mend')}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Where in the editor it is mended. */
const partOf = (problem: string): 'lessons' | 'questions' | 'quiz' => {
  if (/^(?:IMAGE|VIDEO|NO_LESSONS)/.test(problem)) return 'lessons';
  return problem.startsWith('TOPIC') ? 'quiz' : 'questions';
};
