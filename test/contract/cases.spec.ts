import { readFile, writeFile } from 'node:fs/promises';

import { describe, expect, it } from '@jest/globals';

import { CaseMove, CaseState, transitions } from '../../src/cases/case.machine.ts';
import { listOf } from '../../src/kernel/names.ts';

describe('docs/cases.md', () => {
  it('draws the way that the code goes (npm run schema writes it)', async () => {
    const page = casesPage();
    const file = new URL('../../docs/cases.md', import.meta.url);
    if (process.env['UPDATE_CONTRACTS']) await writeFile(file, page);
    expect(await readFile(file, 'utf8')).toBe(page);
  });
});

/** Moves between the same two states are one arrow. */
function arrows(): string[] {
  const byWay = new Map<string, string[]>();
  for (const move of listOf(CaseMove)) {
    const { from, to } = transitions[move];
    if (to === null || from.length > 3) continue;
    for (const state of from) byWay.set(`${state} --> ${to}`, [...(byWay.get(`${state} --> ${to}`) ?? []), move]);
  }
  return [...byWay].map(([way, moves]) => `    ${way} : ${moves.join(', ')}`);
}

function casesPage(): string {
  const rows = listOf(CaseMove).map(move => {
    const { from, to, by, two } = transitions[move];
    return `| ${move} | ${from.join(', ')} | ${to ?? 'back to where it was'} | ${by.join(two ? ' + ' : ' or ')} |`;
  });
  return [
    '# The way of a case',
    '',
    'Drawn from `src/cases/case.machine.ts`. Every move has guards, which the folder of the move registers with `CaseGuards`: what a use case',
    'refuses is what the browser shows as still missing. A move of A + B takes two different people: one proposes it and another confirms it.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> DRAFT',
    ...arrows(),
    '```',
    '',
    `Not drawn: SUSPEND, from any state between ADMISSIBILITY and DELIBERATION_SANCTION, and RESUME back to it; RETURN of a remanded case; START_RETENTION, from every end.`,
    '',
    '| move | from | to | whose |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `${listOf(CaseState).length} states, ${rows.length} moves.`,
    '',
  ].join('\n');
}
