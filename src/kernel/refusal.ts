import type { RefusalCode } from './refusal-codes.ts';
import { type RuleSource, ruleSources } from './rule-sources.ts';

/** What a refusal tells besides its code; never a secret and never somebody's text. */
export type RefusalParams = Readonly<Record<string, unknown>>;

/** A rule said no. The code is part of the API; the message is for developers. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }

  /** What GraphQL shows of it where no filter stands: beside the resolver of a field. */
  get extensions(): { code: RefusalCode; params: RefusalParams; source?: RuleSource } {
    const source = ruleSources[this.code];
    return { code: this.code, params: this.params, ...(source && { source }) };
  }
}

export function refuse(code: RefusalCode, params?: RefusalParams): never {
  throw new Refusal(code, params);
}

/** Refuses one input field in the same shape as validation does: `fields: { dueOn: ['notInThePast'] }`. */
export const refuseField = (field: string, rule: string): never =>
  refuse('INVALID_INPUT', { fields: { [field]: [rule] } });
