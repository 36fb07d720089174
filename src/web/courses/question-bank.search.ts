import { choiceParam, withoutEmpty } from '../ui/search-params.ts';
import type { VariablesOf } from '../api/graphql.ts';
import type { QuestionBankDocument } from './question-page.graphql.ts';

type Asked = VariablesOf<typeof QuestionBankDocument>;

export type Sort = NonNullable<Asked['sort']>;
export type Band = NonNullable<Asked['band']>;

export const bands = ['NEGATIVE', 'TOO_HARD', 'TOO_EASY', 'FINE', 'TOO_FEW'] as const satisfies Band[];
const sorts = ['POSITION', 'FACILITY', 'DISCRIMINATION', 'SHOWN'] as const satisfies Sort[];

export interface BankSearch {
  sort?: Sort;
  band?: Band;
}

export const bankSearch = (raw: Record<string, unknown>): BankSearch =>
  withoutEmpty({ sort: choiceParam(raw, 'sort', sorts), band: choiceParam(raw, 'band', bands) });
