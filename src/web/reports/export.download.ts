import { send } from '../api/fetcher.ts';
import { NetworkError } from '../api/refusal-error.ts';

interface File {
  name: string;
  bytes: Blob;
}

const patience = 30 * 60_000;

/** Fetches the file piece by piece, so that progress can be told and a refusal read, and nothing half is ever saved. */
export async function download(
  path: string,
  onProgress: (received: number) => void,
  signal: AbortSignal,
): Promise<File> {
  const response = await send(path, { signal }, patience);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      parts.push(piece.value);
      received += piece.value.byteLength;
      onProgress(received);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new NetworkError('unreachable');
  }
  const bytes = new Blob(parts, { type: response.headers.get('content-type') ?? 'text/csv' });
  return { name: nameIn(response.headers.get('content-disposition')), bytes };
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
