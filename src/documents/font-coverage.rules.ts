/** What a font can show, read from its `cmap` table (OpenType 1.9, formats 4 and 12); a code point is a number. */
export function coverageOf(font: DataView): Set<number> {
  const tables = Array.from({ length: font.getUint16(4) }, (_, i) => 12 + i * 16);
  const cmap = font.getUint32(tables.find(at => font.getUint32(at) === 0x63_6d_61_70)! + 8);
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, i) => cmap + font.getUint32(cmap + 8 + i * 8));
  const covered = new Set<number>();
  for (const at of subtables) {
    if (font.getUint16(at) === 4) addSegments(font, at, covered);
    if (font.getUint16(at) === 12) addGroups(font, at, covered);
  }
  return covered;
}

function addSegments(font: DataView, at: number, covered: Set<number>): void {
  const double = font.getUint16(at + 6);
  for (let i = 0; i < double; i += 2) {
    const [end, start, delta, offset] = [14, 16 + double, 16 + double * 2, 16 + double * 3].map(to => at + to + i);
    const range = font.getUint16(offset!);
    for (let point = font.getUint16(start!); point <= font.getUint16(end!) && point < 0xffff; point++) {
      const glyph =
        range === 0
          ? (point + font.getUint16(delta!)) & 0xffff
          : font.getUint16(offset! + range + (point - font.getUint16(start!)) * 2);
      if (glyph !== 0) covered.add(point);
    }
  }
}

function addGroups(font: DataView, at: number, covered: Set<number>): void {
  for (let left = font.getUint32(at + 12), group = at + 16; left > 0; left--, group += 12)
    for (let point = font.getUint32(group); point <= font.getUint32(group + 4); point++) covered.add(point);
}
