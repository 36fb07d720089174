import { commonWords } from './common-words.ts';

/** So many characters must be left when all that can be guessed is taken away. */
const enough = 6;
const walks = [
  '01234567890',
  '09876543210',
  'qwertyuiop',
  'poiuytrewq',
  'asdfghjkl',
  'lkjhgfdsa',
  'zxcvbnm',
  'mnbvcxz',
  'abcdefghijklmnopqrstuvwxyz',
];

/** Whether a password is among the first that somebody would try (NIST SP 800-63B-4, 3.1.1.2): made of common words, of the
 * person's own number or names, of keyboard walks, or of the same few characters again and again. */
export function isCommon(password: string, own: readonly string[] = []): boolean {
  const typed = fold(password);
  const guessable = [...own.map(fold).filter(word => word.length >= 2), ...commonWords].toSorted(
    (a, b) => b.length - a.length,
  );
  const left = guessable.reduce((rest, word) => rest.replaceAll(word, ''), withoutWalks(once(typed)));
  return new Set(typed).size < 5 || left.length < enough;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');

/** A pattern that only repeats counts once. */
const once = (text: string): string => /^(.+?)\1+/u.exec(text)?.[1] ?? text;

/** Takes out every run of four or more keys that lie in a row. */
function withoutWalks(text: string): string {
  const runs = walks.flatMap(walk => Array.from(walk, (_, at) => walk.slice(at)));
  return runs.reduce((rest, run) => {
    const length = longestStart(rest, run);
    return length >= 4 ? rest.replaceAll(run.slice(0, length), '') : rest;
  }, text);
}

function longestStart(text: string, run: string): number {
  let length = run.length;
  while (length > 3 && !text.includes(run.slice(0, length))) length -= 1;
  return length;
}
