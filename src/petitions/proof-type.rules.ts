/** What a proof may be, by its first bytes: a paper, or a picture of one. */
export function proofTypeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head === '\x89PNG\r\n\x1a\n') return 'image/png';
  return head.startsWith('\xff\xd8\xff') ? 'image/jpeg' : null;
}

export const mostProofBytes = 10 * 1024 * 1024;
