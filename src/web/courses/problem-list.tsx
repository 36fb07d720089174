import { Link } from '@tanstack/react-router';
import { i18next, useText } from '../text/index.ts';
import type { Problem } from './publish.graphql.ts';

type Known = 'NO_DRAFT' | 'NO_LESSONS' | 'POOL_TOO_SMALL';

/** What stands between the draft and its publication, each with the way to its place. */
export function ProblemList({ id, problems }: { id: string; problems: readonly Problem[] }) {
  const t = useText('courses');
  return (
    <ul className="publish-means">
      {problems.map(({ problem, where }) => (
        <li key={`${problem} ${where}`}>
          {where && <strong>{where}: </strong>}
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

/** Pictures, videos and the lack of lessons are mended among the lessons, the rest among the questions. */
const partOf = (problem: string): 'lessons' | 'questions' =>
  /^(?:IMAGE|VIDEO|NO_LESSONS)/.test(problem) ? 'lessons' : 'questions';
