import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer } from 'node:net';

/** A way to the database that counts what passes. */
export interface Counter {
  /** The address to give to the one that is counted. */
  readonly url: string;
  /** Statements so far, and how many of them only mark a transaction. */
  readonly seen: { statements: number; marks: number };
  close(): void;
}

const mark = /^\s*(begin|start transaction|commit|rollback|savepoint|release)\b/i;

/** Stands between a program and PostgreSQL and counts the statements on the wire: nothing of the program is changed for it. */
export async function countStatements(database: string): Promise<Counter> {
  const target = new URL(database);
  const seen = { statements: 0, marks: 0 };
  const server = createServer(client => {
    const postgres = createConnection(Number(target.port || 5432), target.hostname);
    const read = reader(text => {
      seen.statements += 1;
      if (mark.test(text)) seen.marks += 1;
    });
    client.on('data', read);
    client.pipe(postgres).pipe(client);
    for (const socket of [client, postgres])
      socket.setNoDelay().on('error', () => {
        client.destroy();
        postgres.destroy();
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, seen, close: () => void server.close() };
}

/** Messages of the client (PostgreSQL documentation, 54.7): a query (Q), or the text to prepare (P) and its execution (E). */
function reader(onStatement: (text: string) => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isStarting = true;
  let prepared = '';
  return piece => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const header = isStarting ? 0 : 1;
      if (rest.length < header + 4) return;
      const end = header + rest.readInt32BE(header);
      if (rest.length < end) return;
      const kind = isStarting ? '' : String.fromCharCode(rest[0]!);
      const body = rest.subarray(header + 4, end);
      isStarting = false;
      rest = rest.subarray(end);
      if (kind === 'P') prepared = textAfterName(body);
      if (kind === 'Q') onStatement(body.toString('utf8'));
      if (kind === 'E') onStatement(prepared);
    }
  };
}

const textAfterName = (body: Buffer): string => body.toString('utf8', body.indexOf(0) + 1, body.indexOf(0) + 41);
