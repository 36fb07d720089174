import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';

import { Injectable, type OnModuleDestroy } from '@nestjs/common';

import { refuse } from '../kernel/refusal.ts';

/** A page to be printed: `data` is JSON, and `template` a Typst file of ours, such as `new URL('x.typ', import.meta.url)`. */
export interface PdfDocument {
  template: URL;
  data: Readonly<Record<string, unknown>>;
  /** More are refused with DOCUMENT_TOO_LONG; 100 by default. */
  maxPages?: number;
}

/** What the worker is told, and answers. */
export interface Order {
  template: string;
  data: unknown;
  maxPages: number;
}
export type Print = { pdf: Uint8Array } | { pages: number } | { failed: string };

/** Makes PDF/UA-1 documents of templates; the same data make the same bytes. */
export abstract class PdfRenderer {
  abstract render(document: PdfDocument): Promise<Buffer>;
}

/** How many documents may wait for their turn. */
const mostWaiting = 20;
/** After how many milliseconds a document is given up, and an idle worker gives its memory back. */
const patience = 60_000;
const idle = 30_000;

/** As compiled, or as it stands in the sources. */
const program = new URL(`./pdf.worker${extname(import.meta.url)}`, import.meta.url);

/** One document at a time, in a process of its own: native code can only be stopped, and its memory given back, with its process. */
@Injectable()
export class TypstRenderer extends PdfRenderer implements OnModuleDestroy {
  private worker: ChildProcess | null = null;
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();
  private rest: NodeJS.Timeout | undefined;

  async render(document: PdfDocument): Promise<Buffer> {
    if (this.waiting >= mostWaiting) refuse('BUSY');
    this.waiting++;
    const turn = this.last.then(() => this.print(document)).finally(() => this.waiting--);
    this.last = turn.catch(() => {});
    return turn;
  }

  onModuleDestroy(): void {
    clearTimeout(this.rest);
    this.stop();
  }

  private async print({ template, data, maxPages = 100 }: PdfDocument): Promise<Buffer> {
    clearTimeout(this.rest);
    const made = await this.ask({ template: template.href, data, maxPages });
    this.rest = setTimeout(() => this.stop(), idle).unref();
    if ('pages' in made) refuse('DOCUMENT_TOO_LONG', { pages: made.pages, limit: maxPages });
    if ('failed' in made) throw new Error(`${template.pathname.split('/').at(-1)}: ${made.failed}`);
    return Buffer.from(made.pdf);
  }

  private async ask(order: Order): Promise<Print> {
    const worker = (this.worker ??= this.start());
    const ended = new AbortController();
    const timer = setTimeout(() => this.stop(), patience);
    worker.ref();
    try {
      worker.send(order);
      const [answer] = await Promise.race([
        once(worker, 'message', { signal: ended.signal }),
        once(worker, 'exit', { signal: ended.signal }).then(() => [{ failed: 'the worker ended' }]),
      ]);
      return answer as Print;
    } finally {
      clearTimeout(timer);
      ended.abort();
      unheld(worker);
    }
  }

  private start(): ChildProcess {
    const worker = fork(program, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const forget = (): void => {
      if (this.worker === worker) this.worker = null;
    };
    worker.on('error', forget).once('exit', forget);
    return worker;
  }

  private stop(): void {
    this.worker?.kill('SIGKILL');
    this.worker = null;
  }
}

/** A worker that has nothing to do keeps no command from ending. */
function unheld(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}
