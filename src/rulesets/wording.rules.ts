import type { LocalizedText } from '../kernel/localized-text.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { parameterFaults } from './parameters.rules.ts';
import type { CommitteeParameters, Offence, RulesetKind, Rung } from './ruleset.entity.ts';
import { rank } from './sanction.ts';

/** The longest suspension that any rules may hold, in days. */
export const mostSuspensionDays = 180;

/** What rules of one kind say. */
export interface Wording {
  readonly ladder: Rung[];
  readonly offences: Offence[];
  readonly parameters: CommitteeParameters | null;
}

interface Written {
  readonly ladder: readonly { sanction: Rung['sanction']; name: LocalizedText; maxDays?: number | null | undefined }[];
  readonly offences: readonly Offence[];
  readonly parameters?: CommitteeParameters | null | undefined;
}

/** Work rules hold the ladder and the offences, committee rules the parameters; the other part of each is not there. */
export function wordingOf(kind: RulesetKind, { ladder, offences, parameters }: Written): Wording {
  if (kind === 'COMMITTEE_RULES') {
    if (ladder.length > 0) refuseField('ladder', 'isEmpty');
    if (offences.length > 0) refuseField('offences', 'isEmpty');
    const chosen = parameters ?? refuseField('parameters', 'isDefined');
    checkParameters(chosen);
    return { ladder: [], offences: [], parameters: chosen };
  }
  if (parameters) refuseField('parameters', 'isEmpty');
  checkLadder(ladder);
  checkOffences(offences, ladder);
  return {
    ladder: ladder
      .map(rung => ({ ...rung, maxDays: rung.maxDays ?? null }))
      .toSorted((one, other) => rank(one.sanction) - rank(other.sanction)),
    offences: [...offences],
    parameters: null,
  };
}

/** Nothing is written while a parameter is out of its bounds; the refusal says what is allowed. */
function checkParameters(chosen: CommitteeParameters): void {
  const faults = parameterFaults(chosen).map(fault => ({ ...fault, path: `parameters.${fault.field}` }));
  if (faults.length === 0) return;
  refuse('INVALID_INPUT', {
    fields: Object.fromEntries(faults.map(({ path, rule }) => [path, [rule]])),
    allowed: Object.fromEntries(faults.map(({ path, rule, allowed }) => [path, { [rule]: allowed }])),
  });
}

/** Only what the rules name can be decided (フジ興産 最判平15.10.10), and deciding nothing is always possible. */
function checkLadder(ladder: Written['ladder']): void {
  const sanctions = ladder.map(({ sanction }) => sanction);
  if (!sanctions.includes('NONE')) refuseField('ladder', 'includesNone');
  if (sanctions.every(sanction => rank(sanction) <= rank('GUIDANCE'))) refuseField('ladder', 'includesSanction');
  ladder.forEach(({ sanction, maxDays }, i) => {
    if (sanctions.indexOf(sanction) !== i) refuseField(`ladder.${i}.sanction`, 'isUnique');
    const days = maxDays ?? null;
    if (sanction !== 'SUSPENSION' && days !== null) refuseField(`ladder.${i}.maxDays`, 'isEmpty');
    if (sanction === 'SUSPENSION' && days === null) refuseField(`ladder.${i}.maxDays`, 'isDefined');
  });
}

function checkOffences(offences: readonly Offence[], ladder: Written['ladder']): void {
  if (offences.length === 0) refuseField('offences', 'isNotEmpty');
  const keys = offences.map(({ key }) => key);
  offences.forEach(({ key, heaviest }, i) => {
    if (keys.indexOf(key) !== i) refuseField(`offences.${i}.key`, 'isUnique');
    if (!ladder.some(({ sanction }) => sanction === heaviest)) refuseField(`offences.${i}.heaviest`, 'inLadder');
  });
}
