import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { coverageOf } from './font-coverage.rules.ts';

const fonts = `${process.cwd()}/node_modules/@expo-google-fonts`;
const coverage = (path: string): Set<number> => {
  const { buffer, byteOffset, byteLength } = readFileSync(`${fonts}/${path}`);
  return coverageOf(new DataView(buffer, byteOffset, byteLength));
};
const biz = coverage('biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');
const noto = coverage('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf');
const has = (font: Set<number>, letters: string): boolean[] =>
  Array.from(letters, one => font.has(one.codePointAt(0)!));

describe('what a font can show', () => {
  it('is read from the font', () => {
    expect(has(biz, 'Aあ髙﨑〓')).toEqual([true, true, true, true, true]);
    expect(has(biz, '𠮷한🍣')).toEqual([false, false, false]);
    expect(has(noto, 'Aあ髙﨑𠮷')).toEqual([true, true, true, true, true]);
    expect(has(noto, '한🍣\uFFFF')).toEqual([false, false, false]);
  });

  it('is the same in bold', () => {
    expect(coverage('biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf')).toEqual(biz);
    expect(coverage('noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf')).toEqual(noto);
  });
});
