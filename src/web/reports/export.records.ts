const quote = 0x22;
const lineFeed = 0x0a;

/** Counts the records of a CSV file as its bytes come in; a line within quotes ends none. In UTF-8 and in CP932 alike, these two bytes
 * are never a part of another letter. */
export function recordCounter(): (bytes: Uint8Array) => number {
  let records = 0;
  let isQuoted = false;
  return bytes => {
    for (const byte of bytes) {
      if (byte === quote) isQuoted = !isQuoted;
      else if (byte === lineFeed && !isQuoted) records++;
    }
    return records;
  };
}
