import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const demoPassword = 'a demo password for journeys';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

export interface Shinrai {
  readonly url: string;
  readonly folder: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to stop, or with SIGKILL gives it no time for anything. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** The built server as a user starts it, on a data folder and a port of its own. */
export async function startShinrai(given: { folder?: string; env?: Record<string, string> } = {}): Promise<Shinrai> {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'shinrai-journey-')));
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ['.build.mjs', 'start'], {
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      SHINRAI_DATA: folder,
      SHINRAI_KEYS: join(folder, 'keys'),
      PORT: String(port),
      SHINRAI_DEMO_PASSWORD: demoPassword,
      ...given.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://localhost:${port}`;
  await untilReady(url, child, () => printed);
  return {
    url,
    folder,
    output: () => printed,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  // a minute, and the time of a build when the sources have changed
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`the server stopped:\n${printed()}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the server was not ready after two minutes:\n${printed()}`);
}

export const forget = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
