import { Loaded } from '../api/loaded.tsx';
import { useApi, useMove } from '../api/use-api.ts';
import { useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { JobRuns, RunSummary } from './job-runs.tsx';
import { useJobWords } from './job-words.ts';
import { JobsDocument, RunJobDocument, type Job } from './operation.graphql.ts';

const tenSeconds = 10_000;

/** All background work: when, how it went, and what waits. */
export function JobList() {
  const query = useApi(JobsDocument, {}, { every: tenSeconds });
  return (
    <Loaded query={query} skeleton={<Skeleton shape="cards" lines={3} />}>
      {({ jobs }) => (
        <div className="jobs">
          {jobs.map(job => (
            <JobCard key={job.name} job={job} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function JobCard({ job }: { job: Job }) {
  const t = useText('operation');
  const format = useFormat();
  const words = useJobWords();
  const [last] = job.runs;
  const { lastFailure: failed } = job;
  return (
    <Card title={words.name(job.name)} actions={<RunNow job={job} />}>
      <DefinitionList
        items={[
          [t('schedule'), words.schedule(job.schedule)],
          [t('last'), last ? <RunSummary key="last" run={last} /> : t('never')],
          [t('next'), job.nextAt && format.instant(job.nextAt)],
          [t('queue'), job.waiting > 0 ? format.number(job.waiting) : null],
          [
            t('lastFailure'),
            failed && (
              <span key="failed">
                {format.instant(failed.startedAt)} <code>{failed.failure}</code>
              </span>
            ),
          ],
        ]}
      />
      {job.runs.length > 1 && <JobRuns job={job} />}
    </Card>
  );
}

function RunNow({ job: { name } }: { job: Job }) {
  const t = useText('operation');
  const tUi = useText('ui');
  const words = useJobWords();
  const run = useMove(RunJobDocument, { said: t('runAsked'), touches: ['Jobs'] });
  return (
    <Button
      size="small"
      name={t('runNamed', { job: words.name(name) })}
      onPress={() => run.mutate({ input: { name } })}
      isPending={run.isPending}
      pendingLabel={tUi('sending')}
    >
      {t('runNow')}
    </Button>
  );
}
