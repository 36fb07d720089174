import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { Calendar } from '../platform/calendar.ts';
import { rows, sql } from '../platform/sql.ts';
import { Snapshot } from '../reports/snapshot.query.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { PackContents } from './pack.contents.ts';
import { PackBytes, pieceLength } from './pack-bytes.query.ts';
import { type Made, percentOf } from './pack.rules.ts';
import { zipped } from './pack.zip.ts';

/** How often it is told how far it is, in milliseconds; as often it hears that it is wanted no more. */
const pause = 1000;

/** Somebody cancelled it. */
class NotWanted extends Error {}

/** Makes a pack of one moment of the database, in bounded memory: a portion is only read once the one before is kept. */
@Injectable()
export class PackMaker {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly contents: PackContents,
    private readonly bytes: PackBytes,
  ) {}

  async make(pack: EvidencePack, signal: AbortSignal): Promise<Made | 'NOT_WANTED'> {
    const from = await Snapshot.of(this.em);
    try {
      const { timeZone: zone, fiscalYearFirstMonth: firstMonth } = this.calendar;
      const telling = { now: pack.madeAt!, day: pack.day!, zone, firstMonth, locale: pack.locale };
      let written = 0;
      const { files, lines } = await this.contents.of(from, pack, telling, count => void (written += count));
      const { zip, listed, manifestSha256 } = zipped(files, telling.now);
      signal.addEventListener('abort', () => zip.destroy(signal.reason as Error), { once: true });
      const unwatch = this.watch(pack.id, zip, () => percentOf(written, lines));
      const kept = await this.keep(pack.id, zip).finally(unwatch);
      return { files: listed.length, ...kept, manifestSha256: manifestSha256() };
    } catch (error) {
      if (error instanceof NotWanted) return 'NOT_WANTED';
      throw error;
    } finally {
      from.end();
    }
  }

  private async keep(id: string, zip: Readable) {
    const hash = createHash('sha256');
    let [bytes, position] = [0, 0];
    for await (const piece of piecesOf(zip, pieceLength)) {
      hash.update(piece);
      bytes += piece.length;
      await this.bytes.write(id, position++, piece);
    }
    return { bytes, sha256: hash.digest('hex') };
  }

  /** Tells how far it is, until it is told to stop; breaks off when nobody wants it any more. */
  private watch(id: string, zip: Readable, progress: () => number): () => void {
    const timer = setInterval(() => {
      void this.goesOn(id, progress()).then(
        isWanted => isWanted || zip.destroy(new NotWanted()),
        error => zip.destroy(error as Error),
      );
    }, pause).unref();
    return () => clearInterval(timer);
  }

  /** Tells how far it is; false when nobody wants it any more. */
  private async goesOn(id: string, progress: number): Promise<boolean> {
    const found = await rows(
      this.em.fork(),
      sql`update shinrai.evidence_packs set progress = ${progress} where id = ${id} and state = 'MAKING' returning id`,
    );
    return found.length > 0;
  }
}

/** The bytes of a stream in pieces of one length; the last is what is left. */
async function* piecesOf(stream: Readable, length: number): AsyncGenerator<Buffer> {
  let [held, size] = [[] as Buffer[], 0];
  for await (const piece of stream as AsyncIterable<Buffer>) {
    held.push(piece);
    size += piece.length;
    if (size < length) continue;
    const whole = Buffer.concat(held);
    const full = size - (size % length);
    for (let at = 0; at < full; at += length) yield whole.subarray(at, at + length);
    [held, size] = [[whole.subarray(full)], size - full];
  }
  if (size > 0) yield Buffer.concat(held);
}
