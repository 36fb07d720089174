import { NetworkError, RefusalError, isRetryable } from '../api/refusal-error.ts';
import { UnsavedPlace } from '../api/unsaved.ts';
import type { Writing } from './hold.graphql.ts';
import type { Section } from './record.graphql.ts';

export interface Draft {
  answers: Record<string, string>;
  notes: string;
}

/** A text on its way; sent again unchanged until it is known to have arrived. */
type Sent = Pick<Writing, 'patchId' | 'revision' | 'answers' | 'notes'>;

export interface Written {
  draft: Draft;
  revision: number;
  unanswered: readonly string[];
  handedOffOn: string | null;
  /** What is shown is not what the server has. */
  isDirty: boolean;
  sent: Sent | null;
  /** The revision that somebody wrote in between. */
  conflict: number | null;
  error: unknown;
}

interface Saved {
  revision: number;
  unanswered: readonly string[];
  handedOffOn: string | null;
}

type Kept = Pick<Written, 'draft' | 'revision' | 'sent'>;
type Send = (writing: Writing) => Promise<Saved>;

const pause = 800;
const again = 5_000;

const draftOf = ({ answers, notes }: Section): Draft => ({
  answers: Object.fromEntries(answers.map(({ question, value }) => [question, value])),
  notes,
});

/** Brings one section to the server as it is typed, one writing after the other, and keeps it here until it has arrived. */
export class SectionKeeper {
  private readonly listeners = new Set<() => void>();
  private readonly interviewId: string;
  private readonly section: Section;
  private readonly send: Send;
  private readonly place: UnsavedPlace<Kept>;
  private state: Written;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(interviewId: string, section: Section, person: string, send: Send) {
    this.interviewId = interviewId;
    this.section = section;
    this.send = send;
    this.place = new UnsavedPlace(`interview.${person}.${interviewId}.${section.key}`);
    const kept = section.handedOffOn ? null : this.place.read();
    const { revision, unanswered, handedOffOn } = section;
    this.state = {
      draft: draftOf(section),
      revision,
      sent: null,
      ...kept,
      unanswered,
      handedOffOn,
      isDirty: kept !== null,
      conflict: null,
      error: null,
    };
  }

  readonly now = (): Written => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(): () => void {
    const hope = (): void => void this.flush();
    addEventListener('online', hope);
    document.addEventListener('visibilitychange', hope);
    if (this.state.isDirty) hope();
    return () => {
      removeEventListener('online', hope);
      document.removeEventListener('visibilitychange', hope);
      hope();
    };
  }

  change(draft: Draft): void {
    this.set({ draft, isDirty: true });
    this.later(pause);
  }

  /** Sends what there is; done when it has arrived or cannot now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  /** What is on this screen replaces what was written elsewhere. */
  overwrite(): Promise<void> {
    const { conflict, revision } = this.state;
    this.set({ revision: conflict ?? revision, conflict: null, sent: null });
    return this.flush();
  }

  /** Leaves what was written here; the page loads what was written elsewhere. */
  drop(): void {
    clearTimeout(this.timer);
    this.set({ isDirty: false, sent: null, conflict: null });
  }

  /** What is written here leaves the record for good. */
  async handOff(): Promise<void> {
    await this.flush();
    const { isDirty, error, conflict } = this.state;
    if (isDirty) throw error ?? new RefusalError('STALE', { revision: conflict });
    const saved = await this.send({ ...this.writing(), handOff: true });
    this.set({ ...saved, draft: { answers: {}, notes: '' } });
  }

  private writing(): Writing {
    const { draft, revision } = this.state;
    const answers = Object.entries(draft.answers).map(([question, value]) => ({ question, value }));
    const { interviewId, section } = this;
    return { interviewId, section: section.key, patchId: crypto.randomUUID(), revision, answers, notes: draft.notes };
  }

  private async sendAll(): Promise<void> {
    const waits = (): boolean => this.place.isLive() && this.state.isDirty && this.state.conflict === null;
    while (waits() && (await this.sendOne()));
  }

  /** True when it has arrived. */
  private async sendOne(): Promise<boolean> {
    const { draft, sent } = this.state;
    const { patchId, revision, answers, notes } = this.writing();
    const writing = sent ?? { patchId, revision, answers, notes };
    this.set({ sent: writing });
    try {
      const saved = await this.send({ interviewId: this.interviewId, section: this.section.key, ...writing });
      this.set({ ...saved, sent: null, error: null, isDirty: sent !== null || draft !== this.state.draft });
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  private failed(error: unknown): void {
    if (error instanceof RefusalError && error.code === 'STALE')
      return this.set({ sent: null, error: null, conflict: Number(error.params['revision']) });
    const unsure = error instanceof NetworkError || isRetryable(error);
    this.set(unsure ? { error } : { error, sent: null });
    if (unsure) this.later(again);
  }

  private later(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private set(change: Partial<Written>): void {
    this.state = { ...this.state, ...change };
    const { draft, revision, sent, isDirty } = this.state;
    this.place.keep(isDirty ? { draft, revision, sent } : null);
    this.listeners.forEach(listener => listener());
  }
}
