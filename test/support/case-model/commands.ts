import { randomUUID } from 'node:crypto';

import type { TestApp } from '../app.ts';
import { type CaseHouse, noticeInput } from '../cases.ts';
import { worksheetLines } from '../deliberations.ts';
import type { WholeCase } from '../whole-case.ts';
import type { CaseModel } from './model.ts';

/** Somebody does something; `what` says of which kind. */
export interface Command {
  readonly does: string;
  readonly who: string;
  readonly what: string;
}

/** Each command through its door. */
export class CaseCommands {
  /** The last proposal of each act. */
  readonly proposals: Record<string, string> = {};

  constructor(
    private readonly app: TestApp,
    private readonly house: CaseHouse,
    private readonly matter: WholeCase,
    private readonly model: CaseModel,
  ) {}

  async does({ does, who, what }: Command): Promise<void> {
    const { app, matter, house, model } = this;
    const { id } = matter;
    const now = app.clock.now();
    const act = (door: string, input: object = { id }, type = 'CaseInput', fields?: string) =>
      matter.does(who, door, type, input, fields);
    const ids = (...numbers: string[]) => numbers.map(house.id);
    switch (does) {
      case 'refer':
        return act('referCase');
      case 'takeIn':
        return act('takeInCase');
      case 'propose': {
        const day = new Date(now.getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
        const more: Record<string, object> = {
          WITHDRAW: { cause: 'NO_GROUNDS' },
          SUSPEND: { cause: 'ILLNESS', day },
          VOID_ROUND: { recordId: await this.roundId() },
        };
        const input = { caseId: id, act: what, reason: '手続のため', ...more[what] };
        this.proposals[what] = await act('proposeCaseAct', input, 'ProposeCaseActInput', '');
        return;
      }
      case 'confirm':
        return act('confirmCaseAct', { id: this.proposals[what], answer: '確認した' }, 'DecideCaseActInput', '');
      case 'declare':
        if (what === 'withdraws') return act('withdrawFromCase', { caseId: id }, 'WithdrawFromCaseInput', '{ result }');
        return act(
          'declareConflict',
          { caseId: id, grounds: what === 'clear' ? [] : ['RELATIVE'] },
          'DeclareConflictInput',
          '{ result }',
        );
      case 'serve': {
        const hearingAt = new Date(now.getTime() + 9 * 86_400_000).toISOString();
        await act(
          'serveNotice',
          await matter.at({ id: randomUUID(), ...noticeInput({ hearingAt }) }),
          'ServeNoticeInput',
        );
        return matter.does('R1', 'acknowledgeNotice', 'CaseInput', { id });
      }
      case 'hear':
        return act('openHearing');
      case 'record': {
        const there = {
          subjectPresent: true,
          companionPresent: false,
          presentIds: ids(...model.seats.map(seat => seat.who)),
        };
        const heldAt = now.toISOString();
        return act(
          'recordHearing',
          await matter.at({ id: randomUUID(), outcome: 'ORAL_HELD', heldAt, text: '聴取した。', ...there }),
          'RecordHearingInput',
        );
      }
      case 'comment':
        return act('commentOnRecord', { caseId: id }, 'CommentOnRecordInput');
      case 'close':
        return act('closeHearing');
      case 'weigh': {
        const lines = worksheetLines.map(
          line =>
            `${line}: saveWorksheetLine(input: { caseId: $id, line: ${line}, revision: 0, patchId: "${randomUUID()}", text: "検討", weighs: NEITHER }) { line }`,
        );
        await app.as(who)(`mutation ($id: ID!) { ${lines.join(' ')} }`, { id });
        return;
      }
      case 'open': {
        const [kind, room] = what.split(' ') as [string, string];
        const present = [...model.present(room), ...(room === 'stranger' ? ['EMP'] : [])];
        return act('openVote', await matter.at({ kind, presentIds: ids(...present) }), 'OpenVoteInput');
      }
      case 'cast': {
        const choice = model.round!.kind === 'SANCTION' ? what : what === 'NONE' ? 'NOT_PROVEN' : 'PROVEN';
        return act('castBallot', { id: randomUUID(), roundId: await this.roundId(), choice }, 'CastBallotInput');
      }
      case 'decide':
        return act(
          'decideCase',
          await matter.at({ reasons: '理由', minutes: '議事', outlierReason: '他と異なる' }),
          'DecideCaseInput',
        );
      case 'appeal':
        return act(
          'fileAppeal',
          { id: randomUUID(), caseId: id, grounds: ['PROPORTIONALITY'], text: '重すぎる' },
          'FileAppealInput',
        );
      case 'panel':
        return act('formAppealPanel', await matter.at({ memberIds: ids(...what.split(' ')) }), 'FormAppealPanelInput');
      case 'opine': {
        const opinion =
          what === 'heavier' ? { result: 'LIGHTEN', sanction: 'SUSPENSION', amount: 3 } : { result: 'UPHOLD' };
        return act('voteOnAppeal', { id: randomUUID(), caseId: id, ...opinion }, 'VoteOnAppealInput');
      }
      case 'judge':
        return act('decideAppeal', await matter.at({ result: 'UPHOLD', reasons: '理由' }), 'DecideAppealInput');
      default:
        app.clock.forward({ days: 21 });
    }
  }

  private readonly roundId = async () =>
    (
      await this.app.sql('select id from shinrai.vote_rounds where case_id = $1 order by opened_at desc limit 1', [
        this.matter.id,
      ])
    )[0]?.id;
}
