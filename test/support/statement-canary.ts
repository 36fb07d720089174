import { randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';
import { outcome, smallCompany } from './life.ts';
import { department, employee } from './people.ts';
import { statement, toSign } from './statements.ts';

const inputOf: Record<string, string> = {
  acceptException: 'DecideExceptionInput',
  openHoldReason: 'LegalHoldInput',
  openSignatureNote: 'SignatureNoteInput',
};

/** Puts the canary wherever a legal hold and an attestation take a text that is sealed, with refusals around it. */
export async function statementsWith(app: TestApp, canary: string): Promise<void> {
  const people = await smallCompany(app);
  const legal = await department(app, 'S00', { name: '法務部' });
  for (const [number, role] of [
    ['S5', 'SECURITY_OFFICER'],
    ['S4', 'SECURITY_OFFICER'],
    ['S6', 'LEGAL'],
  ] as const)
    people[number] = await employee(app, { number, department: legal, roles: [role] });
  const ask = async (number: string, door: string, answer: string, input: object) => {
    const type = `${door[0]!.toUpperCase()}${door.slice(1)}Input`;
    const asked = inputOf[door] ?? type;
    return (await app.as(number)(`mutation ($input: ${asked}!) { ${door}(input: $input) ${answer} }`, { input }))[door];
  };

  const { id } = await ask('S5', 'setLegalHold', '{ id }', { personId: people['1001'], reason: canary });
  await outcome(ask('S5', 'setLegalHold', '{ id }', { personId: people['S5'], reason: canary }));
  await ask('S6', 'proposeHoldRelease', '{ id }', { id, reason: canary });
  await outcome(ask('S6', 'proposeHoldRelease', '{ id }', { id, reason: canary }));
  await ask('S5', 'openHoldReason', '{ reasons }', { id });

  const made = await statement(app);
  const { requirement, duties } = await toSign(app, made, [people['1001']!, people['1002']!]);
  const signatureIds = duties.map(() => randomUUID());
  const signing = (place: number, change: object = {}) => ({
    signatureId: signatureIds[place],
    assignmentId: duties[place],
    textHash: made.textHash,
    answer: 'EXCEPTION',
    note: canary,
    devices: [],
    proofIds: [],
    ...change,
  });
  await outcome(ask('1001', 'signStatement', '{ id }', signing(0, { textHash: 'f'.repeat(64) })));
  await outcome(ask('1001', 'signStatement', '{ id }', signing(0, { note: canary.repeat(100) })));
  await ask('1001', 'signStatement', '{ id }', signing(0));
  await ask('S5', 'openSignatureNote', '{ notes }', { signatureId: signatureIds[0] });
  await ask('S5', 'acceptException', '{ id }', { signatureId: signatureIds[0], reason: canary });
  await outcome(ask('S4', 'acceptException', '{ id }', { signatureId: signatureIds[0], reason: canary }));
  await ask('1002', 'signStatement', '{ id }', signing(1, { answer: 'YES', note: null }));
  await ask('S5', 'drawSample', '{ drawn: undrawn }', { requirementId: requirement, cycle: 2026, percent: 100 });
  const check = { signatureId: signatureIds[1], method: 'VISUAL', result: 'MISMATCH', note: canary };
  await ask('S5', 'checkSignature', '{ id }', check);
  await outcome(ask('S4', 'checkSignature', '{ id }', check));
}
