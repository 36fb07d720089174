import type { Readable, Writable } from 'node:stream';

import pg from 'pg';

interface Wire {
  stream: Readable;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** COPY as the protocol has it, without a library: what `pg` asks of anything that is submitted to a client. */
class Copy {
  readonly done: Promise<void>;
  private settle!: { resolve: () => void; reject: (error: Error) => void };
  private readonly text: string;
  private readonly source: Buffer | null;
  private readonly onData: (piece: Buffer, wire: Wire) => void;

  constructor(text: string, source: Buffer | null, onData: (piece: Buffer, wire: Wire) => void = () => {}) {
    this.text = text;
    this.source = source;
    this.onData = onData;
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  submit(wire: Wire): void {
    wire.query(this.text);
  }

  handleCopyInResponse(wire: Wire): void {
    const size = 1 << 16;
    for (let at = 0; at < this.source!.length; at += size) wire.sendCopyFromChunk(this.source!.subarray(at, at + size));
    wire.endCopyFrom();
  }

  handleCopyData({ chunk }: { chunk: Buffer }, wire: Wire): void {
    this.onData(chunk, wire);
  }

  handleError(error: Error): void {
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    this.settle.resolve();
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
}

const submit = (client: pg.ClientBase, copy: Copy): Promise<void> => {
  client.query(copy as unknown as pg.Submittable);
  return copy.done;
};

export const copyIn = (client: pg.ClientBase, statement: string, source: Buffer): Promise<void> =>
  submit(client, new Copy(statement, source));

/** All of a COPY … TO STDOUT into a stream, no faster than that takes it. */
export async function copyOut(client: pg.ClientBase, statement: string, target: Writable): Promise<void> {
  // a piece is one row in a buffer that the next one is written over: gathered, then copied
  const gathered = Buffer.allocUnsafe(1 << 18);
  let size = 0;
  const write = (): boolean => {
    const isTaken = target.write(Buffer.from(gathered.subarray(0, size)));
    size = 0;
    return isTaken;
  };
  const take = (piece: Buffer, wire: Wire): void => {
    const fits = size + piece.length <= gathered.length;
    if (!fits && !write()) {
      wire.stream.pause();
      target.once('drain', () => wire.stream.resume());
    }
    size += piece.copy(gathered, size);
  };
  await submit(client, new Copy(statement, null, take));
  write();
}
