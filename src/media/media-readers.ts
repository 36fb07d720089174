import type { Actor } from '../access/actor.ts';

/** Port: who may see a file. The module that puts files before people answers. */
export abstract class MediaReaders {
  abstract mayRead(actor: Actor, mediaId: string): Promise<boolean>;
}
