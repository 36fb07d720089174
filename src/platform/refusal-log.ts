import type { Actor } from '../access/actor.ts';
import type { Refusal } from '../kernel/refusal.ts';

/** Port: keeps what was refused, and to whom. */
export abstract class RefusalLog {
  abstract refused(actor: Actor, door: { name: string; changes: boolean }, refusal: Refusal): Promise<void>;
}
