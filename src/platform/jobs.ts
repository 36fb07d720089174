/** What a job tells of itself when it is done: counts, for the operator. */
export type JobReport = Readonly<Record<string, number>>;

/** Work that nobody waits for. Done twice it does no harm: a server may die just before it can say that it is done. */
export interface Job {
  /** `notices.deliver`: the folder and what is done. */
  readonly name: string;
  /** When, as cron in the organisation's zone; null for what is only done when somebody asks for it. */
  readonly schedule: string | null;
  /** How often it is tried again, some minutes apart, when it fails: 3 by default, 0 for what soon comes round again. */
  readonly retries?: number;
  /** Does whatever there is to do now. A long one looks at the signal between its portions: the server wants to stop. */
  run(signal: AbortSignal): Promise<JobReport | void>;
}

export type JobOutcome = 'RUNNING' | 'DONE' | 'FAILED';

/** One time that a job was done; in real time, whatever clock the rules go by. */
export interface JobRun {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: JobOutcome;
  readonly report: JobReport;
  /** The kind of error and its code; never its text, which may repeat somebody's data. */
  readonly failure: string | null;
}

export interface JobState {
  readonly name: string;
  readonly schedule: string | null;
  readonly nextAt: Date | null;
  /** How many requests wait to be taken up; one run answers them all. */
  readonly waiting: number;
  /** The latest first. */
  readonly runs: readonly JobRun[];
  readonly lastFailure: JobRun | null;
}

/** Port: background work. One run of a job at a time, whichever server does it; each time of its schedule is run once by all of them. */
export abstract class Jobs {
  private readonly registered = new Map<string, Job>();

  /** In `onModuleInit`: the modules along the line register theirs before the work begins. */
  register(job: Job): void {
    this.registered.set(job.name, job);
  }

  has(name: string): boolean {
    return this.registered.has(name);
  }

  /** Has it done soon, by whichever server. Within a transaction only if that commits, and then after it. */
  abstract request(name: string): Promise<void>;

  /** Does it here and now, after a run that is under way elsewhere; its error is the caller's. */
  abstract run(name: string): Promise<JobReport>;

  abstract list(): Promise<JobState[]>;

  protected get all(): Job[] {
    return [...this.registered.values()];
  }

  protected named(name: string): Job {
    const job = this.registered.get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    return job;
  }
}

/** A failure in words that the operator may read: they repeat nobody's data. */
export class JobFailure extends Error {}
