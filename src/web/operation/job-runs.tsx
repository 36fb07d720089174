import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { JobOutcome } from '../api/graphql.ts';
import { useJobWords } from './job-words.ts';
import type { Job, JobRun } from './operation.graphql.ts';

const tones: Record<JobOutcome, Tone> = { RUNNING: 'due', DONE: 'done', FAILED: 'overdue' };

/** The runs before the last one, when somebody opens them. */
export function JobRuns({ job: { name, runs } }: { job: Job }) {
  const t = useText('operation');
  const words = useJobWords();
  return (
    <details className="job-runs">
      <summary aria-label={t('runsOf', { job: words.name(name) })}>{t('runs')}</summary>
      <ol>
        {runs.slice(1).map(run => (
          <li key={run.startedAt}>
            <RunSummary run={run} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** When it ran, how it ended, how long it took, and what it did or why it failed. */
export function RunSummary({ run: { startedAt, endedAt, outcome, counts, failure } }: { run: JobRun }) {
  const t = useText('operation');
  const format = useFormat();
  const words = useJobWords();
  const seconds = endedAt && (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return (
    <span className="job-run">
      <time dateTime={startedAt}>{format.instant(startedAt)}</time>
      <Badge tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</Badge>
      {seconds !== null && <span>{t('took', { seconds: format.decimal(Number(seconds)) })}</span>}
      {outcome === 'DONE' && <span>{words.counts(counts)}</span>}
      {failure && <code>{failure}</code>}
    </span>
  );
}
