import { names } from '../kernel/names.ts';

/** What a notice can be about. */
export const NoticeKind = names('TRIAL');
export type NoticeKind = keyof typeof NoticeKind;

/** What a notice of each kind keeps until it is worded: ids, codes, days and counts. Never a text, never a secret. */
export interface NoticeParams {
  /** The operator wants to see whether mail arrives. */
  TRIAL: Record<string, never>;
}

/** A flat object, so that SQL can write it as well. */
export type AnyParams = Readonly<Record<string, string | number | null>>;
