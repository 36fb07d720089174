import { StreamableFile } from '@nestjs/common';

/** The reply of Express or of Fastify. */
export interface Reply {
  header(name: string, value: string): unknown;
}

/** For whoever also answers with a part of a file, or with none. */
export interface StatusReply extends Reply {
  status(code: number): unknown;
}

/** A file cannot do anything in the browser, not even when it is opened by itself. */
export const harmless = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** What a file is kept as, under the name that the reader sees; `plain` is one in ASCII for a client that knows no other (RFC 6266). */
export const attachment = (name: string, plain?: string): string =>
  `attachment; ${plain ? `filename="${plain}"; ` : ''}filename*=UTF-8''${encodeURIComponent(name)}`;

interface Download {
  name: string;
  mimeType: string;
  bytes: Buffer;
}

/** A file to be kept and not to be opened here. */
export function asDownload(reply: Reply, { name, mimeType: type, bytes }: Download): StreamableFile {
  for (const [header, value] of Object.entries(harmless)) reply.header(header, value);
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}

/** A file to be looked at here, under no name that could be kept. */
export function asShown(reply: Reply, { mimeType: type, bytes }: Omit<Download, 'name'>): StreamableFile {
  for (const [header, value] of Object.entries(harmless)) reply.header(header, value);
  return new StreamableFile(bytes, { type, disposition: 'inline', length: bytes.length });
}
