import { randomUUID } from 'node:crypto';

import type { TestApp } from './app.ts';
import { type CaseHouse, admitted, allegation, versionOf } from './cases.ts';

/** The committee of most stories: K2 stepped back, and S1 took the second seat. */
export const committee: readonly string[] = ['K1', 'S1', 'K3', 'O1', 'O2'];

export interface Round {
  id: string;
  kind: 'FACTS' | 'SANCTION';
  state: 'OPEN' | 'CLOSED' | 'VOID';
  allegationId: string | null;
  present: number;
  cast: number;
}

/** The short way past what other stories tell: admitted, the committee seated and clear, everybody heard. In DELIBERATION_FACTS, or where `state` says. */
export async function heard(
  app: TestApp,
  house: CaseHouse,
  { state = 'DELIBERATION_FACTS', allegations = [allegation()] } = {},
): Promise<string> {
  const id = await admitted(app, house, { allegations });
  const at = app.clock.now();
  const before = new Date(at.getTime() - 86_400_000);
  for (const [i, number] of committee.entries())
    await app.sql(
      `insert into shinrai.case_parties (id, case_id, person_id, part, seat, external, chair_order, from_at, cleared_at)
       values ($1, $2, $3, 'MEMBER', $4, $5, $6, $7, $7)`,
      [randomUUID(), id, house.id(number), i + 1, number.startsWith('O'), i < 2 ? i + 1 : null, before],
    );
  const way = ['INVESTIGATION', 'COMMITTEE_SETUP', 'NOTICE_SERVED', 'HEARING', 'DELIBERATION_FACTS'];
  const moves = ['REPORT_INVESTIGATION', 'SERVE_NOTICE', 'OPEN_HEARING', 'CLOSE_HEARING'];
  const [{ steps }] = await app.sql('select count(*)::int as steps from shinrai.case_steps where case_id = $1', [id]);
  for (const [i, move] of moves.slice(0, way.indexOf(state)).entries())
    await app.sql(
      `insert into shinrai.case_steps (id, case_id, seq, move, "from", "to", at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), id, steps + i + 1, move, way[i], way[i + 1], at],
    );
  await app.sql(`update shinrai.cases set state = $2, noticed_at = $3, version = version + 1 where id = $1`, [
    id,
    state,
    at,
  ]);
  return id;
}

const rounds = `rounds { id kind state allegationId present cast openedAt closedAt quorum { entitled present need externalPresent needExternal } }`;

/** The chair opens a vote; its rounds, as the secretariat sees them. */
export async function openVote(
  app: TestApp,
  house: CaseHouse,
  caseId: string,
  kind: Round['kind'],
  { by = 'K1', present = committee, version = null as number | null } = {},
): Promise<Round[]> {
  const presentIds = present.map(house.id);
  const input = { caseId, version: version ?? (await versionOf(app, caseId)), kind, presentIds };
  await app.as(by)('mutation ($input: OpenVoteInput!) { openVote(input: $input) { id state } }', { input });
  return (await roundsOf(app, caseId)).filter(round => round.kind === kind && round.state === 'OPEN');
}

export const roundsOf = async (app: TestApp, caseId: string, by = 'SECR'): Promise<Round[]> =>
  (await app.as(by)(`query ($id: ID!) { case(id: $id) { ${rounds} } }`, { id: caseId })).case.rounds;

export interface Receipt {
  id: string;
  commitment: string;
  castAt: string;
}

export const cast = async (
  app: TestApp,
  number: string,
  roundId: string,
  choice: string,
  { id = randomUUID(), amount = null as number | null } = {},
): Promise<Receipt> =>
  (
    await app.as(number)('mutation ($input: CastBallotInput!) { castBallot(input: $input) { id commitment castAt } }', {
      input: { id, roundId, choice, amount },
    })
  ).castBallot;

/** Each of these votes, in this order: `{ K1: 'PROVEN', K3: 'SUSPENSION 5' }`. */
export async function castAll(app: TestApp, roundId: string, votes: Record<string, string>): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (const [number, vote] of Object.entries(votes)) {
    const [choice, amount] = vote.split(' ');
    receipts.push(await cast(app, number, roundId, choice!, { amount: amount ? Number(amount) : null }));
  }
  return receipts;
}

export const all = (choice: string, people: readonly string[] = committee): Record<string, string> =>
  Object.fromEntries(people.map(number => [number, choice]));

export const worksheetLines = [
  'NATURE',
  'INTENT',
  'RESULT',
  'POSITION',
  'DURATION',
  'EARLIER_SANCTIONS',
  'AFTERWARDS',
  'RESTITUTION',
  'TRAINING',
  'CONTROL_WEAKNESS',
  'SERVICE_LENGTH',
  'HARDSHIP',
  'BENCHMARK',
  'PRECEDENTS',
  'ONE_RUNG_LIGHTER',
];

export const saveLine = async (app: TestApp, caseId: string, line: string, how: object = {}, by = 'SECR') =>
  (
    await app.as(by)(
      'mutation ($input: SaveWorksheetLineInput!) { saveWorksheetLine(input: $input) { line revision at } }',
      {
        input: {
          caseId,
          line,
          revision: 0,
          patchId: randomUUID(),
          text: '相当性を検討した',
          weighs: 'NEITHER',
          ...how,
        },
      },
    )
  ).saveWorksheetLine;

/** SECR writes every line of the worksheet. */
export async function weighed(app: TestApp, caseId: string): Promise<void> {
  for (const line of worksheetLines) await saveLine(app, caseId, line);
}

/** Every act found proven by all; in DELIBERATION_SANCTION. */
export async function proven(app: TestApp, house: CaseHouse, caseId: string): Promise<string> {
  for (const { id } of await openVote(app, house, caseId, 'FACTS')) await castAll(app, id, all('PROVEN'));
  return caseId;
}

/** A suspension is wanted by one of five, a pay cut or more by three. */
const oneOfFive: Record<string, string> = {
  K1: 'SUSPENSION 5',
  K3: 'PAY_CUT 3000',
  S1: 'PAY_CUT 2000',
  O1: 'REPRIMAND',
  O2: 'REPRIMAND',
};

/** Heard, proven, weighed and voted on: the outcome waits for the decision. By default a pay cut. */
export async function deliberated(
  app: TestApp,
  house: CaseHouse,
  { caseId = null as string | null, votes = oneOfFive } = {},
): Promise<string> {
  const id = caseId ?? (await heard(app, house));
  await proven(app, house, id);
  await weighed(app, id);
  const present = Object.keys(votes);
  const [round] = await openVote(app, house, id, 'SANCTION', { present });
  await castAll(app, round!.id, votes);
  return id;
}
