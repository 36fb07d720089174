import { StreamableFile } from '@nestjs/common';

/** The reply of Express or of Fastify. */
export interface Reply {
  header(name: string, value: string): unknown;
}

/** A file cannot do anything in the browser, not even when it is opened by itself. */
export const harmless = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

interface Download {
  name: string;
  mimeType: string;
  bytes: Buffer;
}

/** A file that somebody handed in, to be kept and not to be opened here. */
export function asDownload(reply: Reply, { name, mimeType: type, bytes }: Download): StreamableFile {
  for (const [header, value] of Object.entries(harmless)) reply.header(header, value);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
