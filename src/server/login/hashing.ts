import { availableParallelism } from 'node:os';

import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

import { Turns } from './turns.ts';

/** Argon2id as OWASP's Password Storage Cheat Sheet gives it; the parameters stand in each hash. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of nobody's password: whoever does not exist costs as much as who does. */
const nobodys = hash('nobody has this password', strength);

/** Passwords into hashes, as many at a time as there are processors. */
@Injectable()
export class Hashing {
  private readonly attempts = new Turns(2 * availableParallelism(), 200);
  private readonly hashes = new Turns(availableParallelism(), Infinity);
  /** How many hashes were computed since the start. */
  computed = 0;

  /** One attempt with all it does besides hashing; BUSY when too many are waiting, so that the database is left to others. */
  admit<T>(attempt: () => Promise<T>): Promise<T> {
    return this.attempts.take(attempt);
  }

  hash(password: string): Promise<string> {
    return this.compute(() => hash(normal(password), strength));
  }

  /** Whether the password is that of the hash; without a hash it takes as long, and is not. */
  async matches(known: string | null, password: string): Promise<boolean> {
    const isRight = await this.compute(async () => verify(known ?? (await nobodys), normal(password)));
    return isRight && known !== null;
  }

  /** Whether a hash was made with other parameters than today's. */
  isDated(known: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(known);
    return memoryCost !== strength.memoryCost || timeCost !== strength.timeCost || parallelism !== strength.parallelism;
  }

  private compute<T>(work: () => Promise<T>): Promise<T> {
    return this.hashes.take(() => {
      this.computed += 1;
      return work();
    });
  }
}

/** The same password typed on another keyboard is the same password. */
const normal = (password: string): string => password.normalize('NFC');
