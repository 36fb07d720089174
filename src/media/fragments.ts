import { type FileHandle, open } from 'node:fs/promises';

/** Whether an MP4 is in fragments: then its header tells the length of the first one at most, not of the whole. ISO/IEC 14496-12, 4.2 and 8.8. */
export async function isFragmented(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (let at = 0; at < size;) {
      const box = await boxAt(file, at);
      if (box.type === 'moof') return true;
      at += box.length ?? size;
    }
    return false;
  } finally {
    await file.close();
  }
}

/** A box of the outermost level; one that says no sensible length goes on to the end. */
async function boxAt(file: FileHandle, position: number): Promise<{ type: string; length: number | null }> {
  const { buffer } = await file.read({ buffer: Buffer.alloc(16), position });
  const short = buffer.readUInt32BE(0);
  const length = short === 1 ? Number(buffer.readBigUInt64BE(8)) : short;
  return { type: buffer.toString('latin1', 4, 8), length: length >= 8 ? length : null };
}
