import { send } from '../api/fetcher.ts';
import { NetworkError } from '../api/refusal-error.ts';
import { recordCounter } from './export.records.ts';

interface File {
  name: string;
  bytes: Blob;
}

/** How far a file has come. */
export interface Received {
  bytes: number;
  rows: number;
  /** How many rows the whole file has. */
  of: number;
}

const patience = 60 * 60_000;
const many = 256;

/** Fetches the file piece by piece, so that progress can be told and a refusal read. What is not whole is thrown away. */
export async function download(
  path: string,
  onProgress: (received: Received) => void,
  signal: AbortSignal,
): Promise<File> {
  const response = await send(path, { signal }, patience);
  const type = response.headers.get('content-type') ?? 'text/csv';
  const isCsv = type.startsWith('text/csv');
  const of = Number(response.headers.get('x-rows') ?? Number.NaN);
  const count = recordCounter();
  const length = Number(response.headers.get('content-length'));
  let parts: BlobPart[] = [];
  const received = { bytes: 0, rows: 0, of };
  const reader = response.body?.getReader();
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      parts.push(piece.value);
      received.bytes += piece.value.byteLength;
      received.rows = isCsv ? Math.max(0, count(piece.value) - 1) : Math.floor((of * received.bytes) / length);
      if (parts.length === many) parts = [new Blob(parts)]; // which the browser may keep on its disk
      onProgress({ ...received });
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new NetworkError('unreachable');
  }
  const whole = isCsv ? received.rows === of : received.bytes === length;
  if (!whole) throw new NetworkError('unreachable');
  return { name: nameIn(response.headers.get('content-disposition')), bytes: new Blob(parts, { type }) };
}

/** The name that the server gives the file (RFC 6266, its encoded form first). */
export function nameIn(disposition: string | null): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  const plain = disposition?.match(/filename="([^"]*)"/i)?.[1];
  try {
    return (encoded && decodeURIComponent(encoded)) || plain || 'export.csv';
  } catch {
    return plain || 'export.csv';
  }
}

/** Hands the file to the browser, which keeps it where the person keeps downloads. */
export function save({ name, bytes }: File): void {
  const address = URL.createObjectURL(bytes);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** 1.2 MB, as the reader writes it. */
export function sizeIn(region: string, bytes: number): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const written = new Intl.NumberFormat(region, {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
  return written.format(bytes / 1000 ** step);
}
