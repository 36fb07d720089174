import type { EntityManager } from '@mikro-orm/core';

import type { Job, JobOutcome, JobReport, JobRun, JobState } from './jobs.ts';
import { rows, sql } from './sql.ts';

interface RunRow {
  name: string;
  startedAt: string;
  endedAt: string | null;
  outcome: JobOutcome;
  output: Record<string, unknown> | null;
}

const shown = 10;

/** One run takes up all requests that wait, so that those which began together are one; a run that is tried again has failed. */
const runs = sql`
  select name, started_on as "startedAt", max(completed_on) as "endedAt",
    case when bool_or(state in ('failed', 'cancelled', 'retry')) then 'FAILED' when bool_or(state = 'active') then 'RUNNING' else 'DONE' end as outcome,
    (array_agg(output) filter (where output is not null))[1] as output,
    rank() over (partition by name order by started_on desc) as nth,
    rank() over (partition by name, bool_or(state in ('failed', 'cancelled', 'retry')) order by started_on desc) as nth_alike
  from shinrai_jobs.job where started_on is not null group by name, started_on`;

/** What the queue knows of these jobs. */
export async function jobStates(
  em: EntityManager,
  jobs: readonly Job[],
  nextOf: (schedule: string) => Date | null,
): Promise<JobState[]> {
  const [waiting, latest] = await Promise.all([
    rows<{ name: string; waiting: number }>(
      em,
      sql`select name, count(*)::int as waiting from shinrai_jobs.job where state in ('created', 'retry') group by name`,
    ),
    rows<RunRow>(
      em,
      sql`select * from (${runs}) runs where nth <= ${shown} or (outcome = 'FAILED' and nth_alike = 1) order by "startedAt" desc`,
    ),
  ]);
  return jobs.map(({ name, schedule }) => {
    const own = latest.filter(run => run.name === name).map(runOf);
    return {
      name,
      schedule,
      nextAt: schedule === null ? null : nextOf(schedule),
      waiting: waiting.find(row => row.name === name)?.waiting ?? 0,
      runs: own.slice(0, shown),
      lastFailure: own.find(({ outcome }) => outcome === 'FAILED') ?? null,
    };
  });
}

function runOf({ startedAt, endedAt, outcome, output }: RunRow): JobRun {
  return {
    startedAt: new Date(startedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    outcome,
    report: outcome === 'DONE' ? countsOf(output) : {},
    failure: outcome === 'FAILED' ? textOf(output) : null,
  };
}

/** pg-boss keeps an error with its `message`, and its own words as `value`. */
function textOf(output: RunRow['output']): string {
  const text = output?.['message'] ?? output?.['value'];
  return typeof text === 'string' ? text : '';
}

const countsOf = (output: Record<string, unknown> | null): JobReport =>
  Object.fromEntries(
    Object.entries(output ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
