import { randomUUID } from 'node:crypto';

import type { TestApp } from '../app.ts';
import { Jobs } from '../../../src/index.ts';
import { type CaseHouse, noticeInput, proofOf } from '../cases.ts';
import { worksheetLines } from '../deliberations.ts';
import type { WholeCase } from '../whole-case.ts';
import { secretaries } from './facts.ts';
import type { CaseModel } from './model.ts';

/** What a panel, or one of it, may think. */
const judged = {
  upholds: { result: 'UPHOLD' },
  remands: { result: 'REMAND', returnTo: 'DELIBERATION_FACTS' },
};
type Judged = keyof typeof judged;

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
          what === 'heavier' ? { result: 'LIGHTEN', sanction: 'SUSPENSION', amount: 3 } : judged[what as Judged];
        return act('voteOnAppeal', { id: randomUUID(), caseId: id, ...opinion }, 'VoteOnAppealInput');
      }
      case 'judge':
        return act(
          'decideAppeal',
          await matter.at({ ...judged[what as Judged], reasons: '理由' }),
          'DecideAppealInput',
        );
      case 'tell': {
        const letter = { deliveredOn: this.day(), how: '手渡し', proofId: await this.proof(who) };
        return act('deliverAppealLetter', await matter.at(letter), 'DeliverAppealLetterInput');
      }
      case 'return':
        return act('returnRemandedCase', await matter.at(), 'CaseVersionInput');
      case 'detail': {
        const cut = model.outcome === 'PAY_CUT' && { amountYen: 3423 };
        const detail = await matter.at({ ...cut, effectiveOn: this.day(20) });
        return act('setSanctionDetail', detail, 'SetSanctionDetailInput', '{ __typename }');
      }
      case 'draft':
        return act('draftLetter', await matter.at({ plannedOn: this.day() }), 'DraftLetterInput');
      case 'approve':
        return act('approveLetter', await matter.at({ notRetaliation: '通報との関係はない。' }), 'ApproveLetterInput');
      case 'deliver': {
        const letter = { method: 'HAND', deliveredOn: this.day(), proofId: await this.proof(who) };
        return act('deliverLetter', await matter.at(letter), 'DeliverLetterInput');
      }
      case 'night':
        return void (await app.nest.get(Jobs).run('appeals.become-final'));
      case 'execute':
        return act('beginExecution', await matter.at(), 'CaseVersionInput');
      case 'finish':
        return act(
          'finishExecutionItem',
          { ...(await this.item()), doneOn: this.day(), reference: '人事記録' },
          'FinishExecutionItemInput',
        );
      case 'shut':
        return act('closeCase', await matter.at(), 'CaseVersionInput');
      default:
        app.clock.forward({ days: 21 });
    }
  }

  /** So many days from now, as the organisation counts them. */
  private readonly day = (from = 0) =>
    new Date(this.app.clock.now().getTime() + (from * 24 + 9) * 3_600_000).toISOString().slice(0, 10);

  /** Only the secretariat has one to show. */
  private readonly proof = (who: string) => (secretaries.includes(who) ? proofOf(this.app, who) : randomUUID());

  /** The next thing to be done, else the last one. */
  private readonly item = async () =>
    (
      await this.app.sql(
        'select id, version from shinrai.execution_items where case_id = $1 order by done_at is not null, seq limit 1',
        [this.matter.id],
      )
    )[0] ?? { id: randomUUID(), version: 1 };

  private readonly roundId = async () =>
    (
      await this.app.sql('select id from shinrai.vote_rounds where case_id = $1 order by opened_at desc limit 1', [
        this.matter.id,
      ])
    )[0]?.id;
}
