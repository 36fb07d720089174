import { RefusalError } from '../api/refusal-error.ts';
import { fateOf, patience, sentBetween, withAnswer, withoutAnswer, type Unsent } from './answers.rules.ts';
import { recall, remember } from './kept.ts';

export interface Keeping {
  unsent: Unsent;
  /** The question whose answer is on its way. */
  sending: string | null;
  /** The question whose answer arrived last. */
  saved: string | null;
  /** Tries that failed in a row. */
  failures: number;
}

interface Server {
  send: (question: string, chosen: readonly string[]) => Promise<void>;
  /** An answer has arrived, from here or from another tab. */
  arrived: (question: string, chosen: readonly string[]) => Promise<void>;
  /** The server takes no answers any more. */
  over: () => void;
  refused: (error: unknown) => void;
}

/** Only one tab of a browser sends at a time, where the browser can see to that. */
const exclusively = (name: string, work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work();

/** Keeps answers on this device until the server has them, one after the other; shared by all tabs. */
export class AnswerKeeper {
  private readonly place: string;
  private readonly server: Server;
  private readonly listeners = new Set<() => void>();
  private keeping: Keeping;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: string, server: Server) {
    this.place = place;
    this.server = server;
    this.keeping = { unsent: this.read(), sending: null, saved: null, failures: 0 };
  }

  readonly now = (): Keeping => this.keeping;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to send whenever there is a reason to hope. */
  open(): () => void {
    const hope = (): void => void (document.visibilityState === 'visible' && this.flush());
    const elsewhere = (event: StorageEvent): void => void (event.key === this.place && void this.follow());
    addEventListener('online', hope);
    addEventListener('storage', elsewhere);
    document.addEventListener('visibilitychange', hope);
    void this.flush();
    return () => {
      clearTimeout(this.timer);
      removeEventListener('online', hope);
      removeEventListener('storage', elsewhere);
      document.removeEventListener('visibilitychange', hope);
    };
  }

  choose(question: string, chosen: readonly string[]): void {
    this.keep(unsent => withAnswer(unsent, question, chosen));
    void this.flush();
  }

  /** Sends what there is; done when everything has arrived or nothing more can be done now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= exclusively(this.place, () => this.sendAll().finally(() => (this.running = null)));
    return this.running;
  }

  /** Nothing of this will be sent any more. */
  forget(): void {
    this.keep(() => ({}));
  }

  private async sendAll(): Promise<void> {
    await this.follow();
    for (;;) {
      const [next] = Object.entries(this.keeping.unsent);
      if (!next || !(await this.sendOne(...next))) return;
    }
  }

  /** True when it makes sense to go on with the next one. */
  private async sendOne(question: string, chosen: readonly string[]): Promise<boolean> {
    this.set({ sending: question });
    try {
      await this.server.send(question, chosen);
    } catch (error) {
      this.set({ sending: null });
      return this.failed(error, question, chosen);
    }
    await this.server.arrived(question, chosen);
    this.keep(unsent => withoutAnswer(unsent, question, chosen));
    this.set({ sending: null, saved: question, failures: 0 });
    return true;
  }

  private failed(error: unknown, question: string, chosen: readonly string[]): boolean {
    const fate = fateOf(error instanceof RefusalError ? error.code : null);
    if (fate === 'never') {
      this.keep(unsent => withoutAnswer(unsent, question, chosen));
      this.server.refused(error);
    }
    if (fate === 'over') this.server.over();
    if (fate === 'again') {
      this.timer = setTimeout(() => void this.flush(), patience(this.keeping.failures));
      this.set({ failures: this.keeping.failures + 1 });
    }
    return fate === 'never';
  }

  /** Learns what another tab has chosen or sent. */
  private async follow(): Promise<void> {
    const unsent = this.read();
    await Promise.all(sentBetween(this.keeping.unsent, unsent).map(answer => this.server.arrived(...answer)));
    this.set({ unsent: this.read() });
  }

  private keep(change: (unsent: Unsent) => Unsent): void {
    const unsent = change(this.read());
    remember(this.place, Object.keys(unsent).length > 0 ? unsent : null);
    this.set({ unsent });
  }

  private read(): Unsent {
    return recall<Unsent>(this.place, {});
  }

  private set(change: Partial<Keeping>): void {
    this.keeping = { ...this.keeping, ...change };
    this.listeners.forEach(listener => listener());
  }
}
