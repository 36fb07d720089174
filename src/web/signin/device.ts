const browsers = [
  [/Edg\//, 'Microsoft Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Google Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** What a person would call the device that a browser's long name stands for. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const found = [browsers, systems].map(list => list.find(([sign]) => sign.test(userAgent))?.[1]);
  return found.filter(Boolean).join(' / ') || null;
}
