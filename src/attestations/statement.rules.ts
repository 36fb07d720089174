import type { Machine } from '../kernel/machine.ts';
import { names } from '../kernel/names.ts';

/** DELETE: that something was searched for and deleted; nobody is asked that while their things must be preserved. CONFIRM: anything else. */
export const StatementNature = names('CONFIRM', 'DELETE');
export type StatementNature = keyof typeof StatementNature;

/** A version is a DRAFT until it is PUBLISHED; from then on it never changes. */
export const StatementVersionState = names('DRAFT', 'PUBLISHED');
export type StatementVersionState = keyof typeof StatementVersionState;

export const StatementMove = names('PUBLISH');
export type StatementMove = keyof typeof StatementMove;

export const statementMachine: Machine<StatementVersionState, StatementMove> = {
  DRAFT: { PUBLISH: 'PUBLISHED' },
  PUBLISHED: {},
};

/** A text in both languages: what is signed leaves no room for a missing translation. */
export interface BothLanguages {
  ja: string;
  en: string;
}

/** What the signer has before their eyes. */
export interface Wording {
  title: BothLanguages;
  body: BothLanguages;
}

/** Exactly what is hashed, so that anybody can do it again: the four texts in this order, an empty line between them, in UTF-8. */
export const signedText = ({ title, body }: Wording): string => [title.ja, body.ja, title.en, body.en].join('\n\n');
