import { Readable } from 'node:stream';

/** How long the reader may take nothing before the file is given up, in milliseconds. */
const patience = 60_000;

/** Bytes as fast as they are taken, and no faster; `end` is told once, however the stream ends. */
export function streamOf(pieces: AsyncIterable<Buffer>, end: () => void): Readable {
  let waiting: NodeJS.Timeout;
  const wait = (): void => {
    waiting = setTimeout(() => stream.destroy(new Error('nobody reads on')), patience).unref();
  };
  async function* taken(): AsyncGenerator<Buffer> {
    clearTimeout(waiting);
    for await (const piece of pieces) {
      wait();
      yield piece;
      clearTimeout(waiting);
    }
  }
  const stream = Readable.from(taken());
  stream.once('close', () => {
    clearTimeout(waiting);
    end();
  });
  wait();
  return stream;
}
