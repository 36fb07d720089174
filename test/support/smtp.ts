import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';

import { buffer } from 'node:stream/consumers';

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server is told to say: to a recipient, or to the end of a text. */
export interface Answers {
  recipient?: (address: string) => [code: number, text: string] | null | void;
  text?: () => [code: number, text: string] | null;
  /** What happens when a mail has arrived whole, before it is acknowledged. */
  arrived?: () => void | Promise<void>;
}

export interface TestSmtp {
  readonly url: string;
  readonly port: number;
  readonly mails: (Email & { recipients: string[] })[];
  answers: Answers;
  /** Breaks all connections off. */
  hangUp(): void;
  stop(): Promise<void>;
}

const refusal = ([responseCode, text]: [number, string]) => Object.assign(new Error(text), { responseCode });

/** A real SMTP server, without TLS, that keeps what it is given. */
export async function startSmtp({ port = 0 } = {}): Promise<TestSmtp> {
  const mails: TestSmtp['mails'] = [];
  const smtp: Pick<TestSmtp, 'mails' | 'answers'> = { mails, answers: {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const no = smtp.answers.recipient?.(address);
      done(no ? refusal(no) : null);
    },
    onData: async (stream, session, done) => {
      const whole = await buffer(stream).catch(() => null);
      if (!whole) return;
      const no = smtp.answers.text?.();
      if (no) return done(refusal(no));
      const mail = await PostalMime.parse(whole);
      mails.push({ ...mail, recipients: session.envelope.rcptTo.map(({ address }) => address) });
      await smtp.answers.arrived?.();
      done();
    },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const listening = (server.server.address() as AddressInfo).port;
  return Object.assign(smtp, {
    port: listening,
    url: `smtp://127.0.0.1:${listening}`,
    hangUp: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: () => new Promise<void>(done => server.close(done)),
  });
}
