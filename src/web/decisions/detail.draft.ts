import type { VariablesOf } from '../api/graphql.ts';
import type { DecidedCase, SetSanctionDetailDocument } from './decisions.graphql.ts';
import { countOf, endsEmployment, type Sanction } from './ladder.ts';

export interface DetailDraft {
  effectiveOn: string;
  /** By allegation, in yen. */
  cuts: { allegationId: string; seq: number; yen: string }[];
  hasWages: boolean;
  wages3Months: string;
  calendarDays: string;
  periodWages: string;
  closedOn: string;
  days: string;
  demotedTo: string;
  way: 'NOTICE' | 'PAY' | 'EXEMPTION';
  payDays: string;
  exemptedOn: string;
  illnessIsPrivate: boolean;
}

/** The form as it begins: what is set already, or what was voted for. */
export const draftOf = (
  { allegations, sanctionDetail: set }: DecidedCase,
  sanction: Sanction,
  amount: number | null,
): DetailDraft => ({
  effectiveOn: set?.effectiveOn ?? '',
  cuts: allegations.map(({ id, seq }, i) => {
    const yen = set?.cuts.find(cut => cut.allegationId === id)?.yen;
    const voted = sanction === 'PAY_CUT' && !set && i === 0 ? amount : null;
    return { allegationId: id, seq, yen: String(yen ?? voted ?? '') };
  }),
  hasWages: false,
  wages3Months: '',
  calendarDays: '',
  periodWages: '',
  closedOn: '',
  days: String(set?.days ?? (sanction === 'SUSPENSION' ? amount : null) ?? ''),
  demotedTo: set?.demotedTo ?? '',
  way: set?.dismissal?.way ?? 'NOTICE',
  payDays: String(set?.dismissal?.payDays ?? ''),
  exemptedOn: set?.dismissal?.exemptedOn ?? '',
  illnessIsPrivate: false,
});

type Input = VariablesOf<typeof SetSanctionDetailDocument>['input'];

/** What is sent: only what this kind of sanction has. */
export function detailOf(draft: DetailDraft, sanction: Sanction): Omit<Input, 'caseId' | 'version'> {
  const { effectiveOn, hasWages, closedOn, way } = draft;
  if (sanction === 'PAY_CUT')
    return {
      effectiveOn,
      cuts: draft.cuts.flatMap(({ allegationId, yen }) =>
        yen.trim() ? [{ allegationId, yen: countOf(yen) ?? 0 }] : [],
      ),
      ...(hasWages && {
        wages: {
          wages3Months: countOf(draft.wages3Months) ?? 0,
          calendarDays: countOf(draft.calendarDays) ?? 0,
          periodWages: countOf(draft.periodWages) ?? 0,
          closedOn,
        },
      }),
    };
  if (sanction === 'SUSPENSION') return { effectiveOn, days: countOf(draft.days) };
  if (sanction === 'DEMOTION') return { effectiveOn, demotedTo: draft.demotedTo };
  if (!endsEmployment(sanction)) return { effectiveOn };
  return {
    effectiveOn,
    dismissal: {
      way,
      payDays: way === 'PAY' ? countOf(draft.payDays) : null,
      exemptedOn: way === 'EXEMPTION' ? draft.exemptedOn || null : null,
      illnessIsPrivate: draft.illnessIsPrivate,
    },
  };
}
