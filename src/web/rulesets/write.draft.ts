import type { FieldPath } from 'react-hook-form';
import { counted, type Counted } from './parameter-groups.ts';
import type {
  Offence,
  Parameters,
  RulesetDraft,
  RulesetKind,
  Rung,
  Said,
  SaveRulesetInput,
} from './rulesets.graphql.ts';
import { wholeNumber } from '../ui/whole-number.ts';

interface Words {
  ja: string;
  en: string;
}

type Sanction = Rung['sanction'];
export const sanctions = [
  'NONE',
  'GUIDANCE',
  'ADMONITION',
  'REPRIMAND',
  'PAY_CUT',
  'SUSPENSION',
  'DEMOTION',
  'RESIGNATION_URGED',
  'DISMISSAL',
] as const satisfies readonly Sanction[];

/** Rules while they are written: numbers are text until they are sent. */
export interface Draft {
  effectiveFrom: string;
  madeKnownOn: string;
  madeKnownHow: string;
  file: { id: string; name: string } | null;
  /** All that there are, the lightest first; some are in the rules. */
  ladder: { sanction: Sanction; isIn: boolean; name: Words; maxDays: string }[];
  offences: { key: string; name: Words; reference: string; heaviest: Sanction }[];
  numbers: Record<Counted, string>;
  rest: Pick<Parameters, 'decisionMode' | 'tie' | 'stayedByAppeal' | 'allowsSeveralSanctions' | 'publication'>;
  quorum: { numerator: string; denominator: string };
}

const words = ({ ja, en }: { ja: string; en: string | null }): Words => ({ ja, en: en ?? '' });
/** A key that no other act has had: rules tell acts apart by it, readers never see it. */
const newKey = (): string => `act-${crypto.randomUUID().slice(0, 8)}`;
export const newOffence = (): Draft['offences'][number] => ({
  key: newKey(),
  name: { ja: '', en: '' },
  reference: '',
  heaviest: 'REPRIMAND',
});

/** What the form begins with: the draft that waits, or what is in force, or the model. */
export function draftOf(said: Said, model: Said, days: Partial<RulesetDraft>): Draft {
  const parameters = said.parameters ?? model.parameters;
  return {
    effectiveFrom: days.effectiveFrom ?? '',
    madeKnownOn: days.madeKnownOn ?? '',
    madeKnownHow: days.madeKnownHow ?? '',
    file: days.file ?? null,
    ladder: sanctions.map(sanction => rungOf(sanction, said.ladder, model.ladder)),
    offences: said.offences.map(({ key, name, reference, heaviest }: Offence) => ({
      key,
      name: words(name),
      reference,
      heaviest,
    })),
    numbers: Object.fromEntries(counted.map(name => [name, String(parameters?.[name] ?? '')])) as Draft['numbers'],
    rest: {
      decisionMode: parameters?.decisionMode ?? 'COMMITTEE_BINDING',
      tie: parameters?.tie ?? 'LIGHTER',
      stayedByAppeal: parameters?.stayedByAppeal ?? true,
      allowsSeveralSanctions: parameters?.allowsSeveralSanctions ?? false,
      publication: parameters?.publication ?? false,
    },
    quorum: {
      numerator: String(parameters?.quorum.numerator ?? 2),
      denominator: String(parameters?.quorum.denominator ?? 3),
    },
  };
}

function rungOf(sanction: Sanction, ladder: readonly Rung[], model: readonly Rung[]): Draft['ladder'][number] {
  const own = ladder.find(rung => rung.sanction === sanction);
  const shown = own ?? model.find(rung => rung.sanction === sanction);
  return {
    sanction,
    isIn: own !== undefined,
    name: shown ? words(shown.name) : { ja: '', en: '' },
    maxDays: shown?.maxDays ? String(shown.maxDays) : '',
  };
}

export function inputOf(kind: RulesetKind, version: number | null, draft: Draft): SaveRulesetInput {
  const { effectiveFrom, madeKnownOn, madeKnownHow, file, ladder, offences, numbers, rest, quorum } = draft;
  const isWork = kind === 'WORK_RULES';
  return {
    kind,
    version,
    effectiveFrom,
    madeKnownOn: madeKnownOn || null,
    madeKnownHow: madeKnownHow || null,
    fileId: file?.id ?? null,
    ladder: isWork
      ? ladder
          .filter(({ isIn }) => isIn)
          .map(({ sanction, name, maxDays }) => ({
            sanction,
            name,
            maxDays: sanction === 'SUSPENSION' ? wholeNumber(maxDays) : null,
          }))
      : [],
    offences: isWork ? offences : [],
    parameters: isWork
      ? null
      : {
          ...rest,
          ...(Object.fromEntries(counted.map(name => [name, wholeNumber(numbers[name])])) as Record<Counted, number>),
          quorum: { numerator: wholeNumber(quorum.numerator), denominator: wholeNumber(quorum.denominator) },
        },
  };
}

/** Where what the server refused stands in the form; only the rungs that are in were sent. */
export function placeOf(field: string, draft: Draft): FieldPath<Draft> | undefined {
  const [area, at, part] = field.split('.');
  if (area === 'fileId') return 'file';
  if (area === 'parameters' && at === 'quorum') return `quorum.${part as 'numerator'}`;
  if (area === 'parameters' && at && counted.includes(at as Counted)) return `numbers.${at as Counted}`;
  if (area === 'ladder' && at) {
    const rung = draft.ladder.indexOf(draft.ladder.filter(({ isIn }) => isIn)[Number(at)]!);
    return part === 'maxDays' ? `ladder.${rung}.maxDays` : `ladder.${rung}.name.ja`;
  }
  if (area === 'ladder') return 'ladder.0.name.ja';
  if (area === 'offences' && at && part === 'name') return `offences.${Number(at)}.name.ja`;
  return undefined;
}

/** A whole number between two others, as somebody typed it. */
export const isWhole = (text: string, floor: number, ceiling: number): boolean =>
  wholeNumber(text) >= floor && wholeNumber(text) <= ceiling;
