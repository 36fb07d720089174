import type { Actor } from '../access/actor.ts';
import type { Refusal } from '../kernel/refusal.ts';

/** The root field or the path that was knocked at, and whether it changes something. */
export interface Door {
  name: string;
  changes: boolean;
}

/** Port: keeps what was refused, and to whom. */
export abstract class RefusalLog {
  abstract refused(actor: Actor, door: Door, refusal: Refusal): Promise<void>;

  /** Keeps that somebody unknown knocked; not every time, since strangers can knock without end. */
  abstract strangerRefused(door: Door, refusal: Refusal): Promise<void>;
}
