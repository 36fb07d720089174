/** The geta mark stands where no font has a character; BIZ UDPGothic has it. */
const geta = '〓';

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** Which form of a kanji is meant, joiners, directions, what no printer prints: a page shows the letter itself. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text with a 〓 for every letter that cannot be shown; lines stay lines. */
export function shownText(text: string, isShown: (point: number) => boolean): string {
  const can = (letter: string): boolean => Array.from(letter).every(part => isShown(part.codePointAt(0)!));
  const shown = (letter: string): string => {
    const plain = letter.replaceAll(unseen, '');
    if (plain === '' || can(plain)) return plain;
    return can(plain.normalize('NFC')) ? plain.normalize('NFC') : geta;
  };
  return text
    .split(/\r\n?|\n/)
    .map(line => Array.from(letters.segment(line.replaceAll('\t', ' ')), ({ segment }) => shown(segment)).join(''))
    .join('\n');
}
