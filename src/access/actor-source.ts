import type { Actor } from './actor.ts';

/** Port: who sent this HTTP request? The host owns identity; null means nobody is signed in. */
export abstract class ActorSource {
  abstract actorOf(request: unknown): Promise<Actor | null>;
}
