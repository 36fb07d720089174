const seconds = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})`;
const timing = new RegExp(String.raw`^${seconds}[ \t]+-->[ \t]+${seconds}(?:[ \t]+\S.*)?$`);

/** The line on which captions break the format (WebVTT, W3C, 4), from 1; null when every cue can be shown. */
export function brokenLineOf(captions: string): number | null {
  const lines = captions.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return 1;
  let [cues, latest] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const [from, to] = timesOf(line);
    // a cue is never shown when it ends before it begins; and they stand in the order of their beginnings
    if (from === undefined || to === undefined || to <= from || from < latest) return index + 1;
    [cues, latest] = [cues + 1, from];
  }
  return cues > 0 ? null : lines.length;
}

function timesOf(line: string): number[] {
  const [, ...parts] = timing.exec(line.trim()) ?? [];
  if (parts.length === 0) return [];
  const [h1 = 0, m1 = 0, s1 = 0, h2 = 0, m2 = 0, s2 = 0] = parts.map(part => Number(part ?? 0));
  return [h1 * 3600 + m1 * 60 + s1, h2 * 3600 + m2 * 60 + s2];
}
