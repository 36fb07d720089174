import { randomUUID } from 'node:crypto';

import { expect } from '@jest/globals';

import type { TestApp } from './app.ts';
import { type CaseHouse, allegation, noticeInput } from './cases.ts';
import { cast, castAll, openVote, roundsOf } from './deliberations.ts';
import { WholeCase } from './whole-case.ts';

/** One step of a scenario: who does what on which day, and what comes of it. */
export interface Step {
  readonly n: number;
  readonly at: string;
  readonly actor: string;
  readonly op: string;
  readonly in: any;
  readonly expect: { readonly ok: boolean; readonly code?: string; readonly [told: string]: unknown };
}
type Door = (who: string, input: any, step: Step) => Promise<object>;

const sanctions: Readonly<Record<string, string>> = { 出勤停止: 'SUSPENSION', 減給: 'PAY_CUT', 譴責: 'REPRIMAND' };
const rights: Readonly<Record<string, string>> = {
  同席者: 'COMPANION',
  書面提出: 'WRITTEN_STATEMENT',
  証拠閲覧: 'INSPECTION',
};
/** Its last day is moved to the next on which somebody works: 20 March 2017 was the vernal equinox. */
const workingDays: Readonly<Record<string, string>> = { '2017-03-20': '2017-03-21' };

/** What a scenario expects to be told, in our words; what it remarks to its readers is left out. */
function told(
  { result, cap2Yen, who, prior, appealUntil, why: _why, visible: _visible, hint: _hint, ...same }: any,
  house: CaseHouse,
): object {
  return {
    ...same,
    ...(result && { result: sanctions[result] ?? result }),
    ...(cap2Yen && { periodMaxYen: cap2Yen }),
    ...(who && { who: who.map(house.id) }),
    ...(prior && { prior: expect.stringMatching(/^DC-\d{4}-\d{4}$/) }),
    ...(appealUntil && { appealUntil: workingDays[appealUntil] ?? appealUntil }),
  };
}

/** What a scenario calls its steps, each with the door it means; between them goes what the scenario takes as done. */
export function scenarioDoors(app: TestApp, house: CaseHouse) {
  const matter = new WholeCase(app, house);
  const round = async () => (await roundsOf(app, matter.id)).at(-1)!.id;
  const voted = new Set<string>();
  /** A ballot on no vote at all names none: it is cast as soon as there is one. */
  let early: (() => Promise<object>) | null = null;

  const file = 'query ($id: ID!) { committeeCase(id: $id) { id allegations { text } } }';
  const doors: Record<string, Door> = {
    openDisciplinaryCase: async (who, { subject, track, allegations = [] }, { at, expect: { ok } }) => {
      const acts = allegations.map(({ conductFrom = '2016-04-01', text = '同じ行為', sameActAs }: any) =>
        allegation({ conductFrom, text, ...(sameActAs && { sameActAs: matter.allegationId }) }),
      );
      const about = { subjectId: house.id(subject), track, knownOn: at, referrerIsSoleWitness: false };
      const { id } = await matter.does(who, 'draftCase', 'DraftCaseInput', {
        id: randomUUID(),
        ...about,
        allegations: acts,
      });
      matter.id = id;
      if (ok) for (const next of ['takeIn', 'admit', 'investigate'] as const) await matter[next]();
      return {};
    },
    formCommittee: async (who, { seats, substitutes = [] }) => {
      const chairs: Record<string, number> = { [seats[0]]: 1, K3: 2 };
      const places = seats.map((number: string) => ({
        personId: house.id(number),
        chairOrder: chairs[number] ?? null,
      }));
      const formed = await matter.at({ seats: places, substitutes: substitutes.map(house.id) });
      return matter.does(who, 'formCommittee', 'FormCommitteeInput', formed);
    },
    openCaseFile: who => app.as(who)(file, { id: matter.id }),
    declareConflict: async (who, { grounds }) => {
      const before = await seated();
      const said = { caseId: matter.id, grounds };
      const { result } = await matter.does(who, 'declareConflict', 'DeclareConflictInput', said, '{ result }');
      const after = await seated();
      for (const number of after)
        await matter.does(
          number,
          'declareConflict',
          'DeclareConflictInput',
          { caseId: matter.id, grounds: [] },
          '{ result }',
        );
      return { recused: result === 'RECUSED', seatTakenBy: after.find(number => !before.includes(number)) };
    },
    serveNotice: async (who, { hearingAt, delivered, rights: given }) => {
      const words = given && { rights: given.map((right: string) => rights[right]) };
      const notice = { id: randomUUID(), ...noticeInput({ hearingAt: `${hearingAt}T01:00:00Z`, ...words }) };
      await matter.does(who, 'serveNotice', 'ServeNoticeInput', await matter.at(notice));
      if (delivered) await matter.does('R1', 'acknowledgeNotice', 'CaseInput', { id: matter.id });
      return {};
    },
    holdHearing: async (who, { mode, present, subjectPresent, companion }, { at }) => {
      await matter.does(who, 'openHearing', 'CaseInput', { id: matter.id });
      const there = { presentIds: present.map(house.id), subjectPresent, companionPresent: Boolean(companion) };
      const heard = {
        id: randomUUID(),
        outcome: `${mode}_HELD`,
        heldAt: `${at}T01:00:00Z`,
        text: '聴取した。',
        ...there,
      };
      await matter.does(who, 'recordHearing', 'RecordHearingInput', await matter.at(heard));
      await matter.does('R1', 'commentOnRecord', 'CommentOnRecordInput', { caseId: matter.id });
      await matter.closeHearing();
      return {};
    },
    openVote: async (by, { round: kind, present, worksheet }) => {
      const everybody = { by, present: present ?? (await seated()) };
      if (!worksheet) await openVote(app, house, matter.id, kind, everybody);
      else await matter.weigh();
      const [waiting, theirs] = [early, { code: 'NOT_ENTITLED' }];
      early = null;
      if (waiting) await expect(waiting()).rejects.toMatchObject(theirs);
      return {};
    },
    castBallot: async (who, { choice }, { expect: { code } }) => {
      const ballot = async () => cast(app, who, await round(), sanctions[choice] ?? 'PROVEN');
      if ((await roundsOf(app, matter.id)).length > 0) return voted.add(who) && ballot();
      early = ballot;
      return { code };
    },
    readBallots: async who =>
      app.as(who)('query ($id: ID!) { ballots(roundId: $id) { choice } }', { id: await round() }),
    tally: async (_, { ballots }) => {
      const open = await round();
      const left = Object.entries<string>(ballots).filter(([who]) => !voted.has(who));
      await castAll(app, open, Object.fromEntries(left.map(([who, choice]) => [who, sanctions[choice] ?? choice])));
      const asked = 'query ($id: ID!) { case(id: $id) { rounds { id finding sanction } } }';
      const { rounds } = (await app.as('SECR')(asked, { id: matter.id })).case;
      const { finding, sanction } = rounds.find(({ id }: any) => id === open);
      return { result: finding ?? sanction };
    },
    setSanctionDetail: async (who, { amountYen, wages3m, calendarDays, periodWages }) => {
      if ((await matter.state()) === 'DELIBERATION_SANCTION') await matter.decide();
      const wages = { wages3Months: wages3m, calendarDays, periodWages, closedOn: '2017-02-25' };
      const detail = await matter.at({ amountYen, wages, effectiveOn: '2017-03-25' });
      const fields = '{ payCut { maxYen periodMaxYen } }';
      return (await matter.does(who, 'setSanctionDetail', 'SetSanctionDetailInput', detail, fields)).payCut;
    },
    approveLetter: async (who, { draftedBy }) => {
      if (who === draftedBy) await matter.draftLetter();
      await matter.approveLetter(who);
      return {};
    },
    deliverLetter: async (_, { to }) => {
      await matter.deliver();
      const asked = 'query ($id: ID!) { mySubjectCase(id: $id) { appealUntil } }';
      return (await app.as(to)(asked, { id: matter.id })).mySubjectCase;
    },
    addGround: async (who, { text }) =>
      matter.does(who, 'addAllegation', 'AddAllegationInput', await matter.at(allegation({ text })), ''),
    appeal: (who, { grounds }) => {
      const appeal = { id: randomUUID(), caseId: matter.id, grounds, text: '処分が重すぎます。' };
      return matter.does(who, 'fileAppeal', 'FileAppealInput', appeal);
    },
    formAppealPanel: async (_, { members }, { expect: { ok } }) => {
      await matter.formPanel(...members);
      if (ok) await matter.declarePanel();
      return {};
    },
    decideAppeal: async (who, { result }, { expect: { ok } }) => {
      const opinion = { result: 'LIGHTEN', sanction: sanctions[result], ...(result === '出勤停止' && { amount: 5 }) };
      const vote = (number: string) => ({ id: randomUUID(), caseId: matter.id, ...opinion, number });
      if (ok)
        for (const { number, ...said } of ['A1', 'A2', 'A3'].map(vote))
          await matter.does(number, 'voteOnAppeal', 'VoteOnAppealInput', said);
      const decided = await matter.at({ ...opinion, reasons: '統制の不備も一因である。' });
      return matter.does(who, 'decideAppeal', 'DecideAppealInput', decided, '{ state }');
    },
  };
  const seated = async (): Promise<string[]> => {
    const asked = 'query ($id: ID!) { case(id: $id) { seats { untilAt person { number } } } }';
    const { seats } = (await app.as('SECR')(asked, { id: matter.id })).case;
    return seats.filter(({ untilAt }: any) => !untilAt).map(({ person }: any) => person.number);
  };
  return { doors, told: (what: object) => told(what, house) };
}
