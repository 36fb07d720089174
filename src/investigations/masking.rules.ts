import { fold } from '../people/name.rules.ts';

/** By what somebody is known. */
export interface Identity {
  readonly familyName?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly familyKana?: string | null | undefined;
  readonly givenKana?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** Of somebody from outside: written as one. */
  readonly name?: string | null | undefined;
  readonly kana?: string | null | undefined;
}

/** One spelling for all, and without what could stand inside a name and leave it readable: spaces, dots, what is not seen at all. */
const plain = (text: string): string => fold(text).replaceAll(/[\s\p{P}\p{S}\p{C}]/gu, '');

/** Of somebody from outside, the parts count like a family and a given name. */
const parts = (name: string | null | undefined): string[] => name?.normalize('NFKC').split(/[\s・]+/u) ?? [];

/** Whether a text tells who somebody is: by a family or given name, in kanji or kana, a number or an e-mail. Doubt counts as yes: another word can be found. */
export function names(text: string, who: Identity): boolean {
  const within = plain(text);
  const { familyName, givenName, familyKana, givenKana, number, email } = who;
  const told = [familyName, givenName, familyKana, givenKana, number, email, ...parts(who.name), ...parts(who.kana)];
  return told.some(each => each && plain(each) !== '' && within.includes(plain(each)));
}

/** Which of these texts tells who any of them is: the first field, or null. */
export function firstNaming(texts: Readonly<Record<string, string>>, people: readonly Identity[]): string | null {
  return Object.keys(texts).find(field => people.some(who => names(texts[field]!, who))) ?? null;
}
