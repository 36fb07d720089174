import { randomUUID } from 'node:crypto';

import { Jobs } from '../../src/index.ts';
import type { TestApp } from './app.ts';
import {
  type CaseHouse,
  allegation,
  appealDecided,
  byTwo,
  committeeOf,
  drafted,
  noticeInput,
  proofOf,
  versionOf,
} from './cases.ts';
import { castAll, openVote, saveLine, worksheetLines } from './deliberations.ts';

/** The committee once K2, the superior, has stepped back. */
export const sitting: readonly string[] = ['K1', 'K3', 'S1', 'O1', 'O2'];

/** One case from the first line to the last, each step through its own door, on its day of the spring of 2017. */
export class WholeCase {
  id = '';
  allegationId = '';

  constructor(
    private readonly app: TestApp,
    private readonly house: CaseHouse,
  ) {}

  on(day: string): void {
    this.app.clock.set(`${day}T03:00:00Z`);
  }

  /** The input of an act on the case as it is now. */
  async at(more: object = {}): Promise<object> {
    return { caseId: this.id, version: await versionOf(this.app, this.id), ...more };
  }

  /** A mutation with one input; `fields` is empty where the answer is a plain value. */
  async does(who: string, door: string, type: string, input: object, fields = '{ id }'): Promise<any> {
    const found = await this.app.as(who)(`mutation ($input: ${type}!) { ${door}(input: $input) ${fields} }`, { input });
    return found[door];
  }

  async state(): Promise<string> {
    return (await this.app.as('SECR')('query ($id: ID!) { case(id: $id) { state } }', { id: this.id })).case.state;
  }

  async draft(): Promise<void> {
    this.on('2017-02-17');
    // an act of its own: two cases about one would be one too many
    this.id = await drafted(this.app, this.house, { allegations: [allegation({ objects: [randomUUID()] })] });
  }

  async takeIn(): Promise<void> {
    await this.does('HR1', 'referCase', 'CaseInput', { id: this.id });
    await this.does('SECR', 'takeInCase', 'CaseInput', { id: this.id });
  }

  async admit(): Promise<void> {
    await byTwo(this.app, { caseId: this.id, act: 'ADMIT' });
    const person = { personId: this.house.id('INV') };
    await this.does('SECR', 'appointInvestigator', 'AppointInvestigatorInput', await this.at(person));
    const asked = 'query ($id: ID!) { investigatedCase(id: $id) { allegations { id } } }';
    this.allegationId = (await this.app.as('INV')(asked, { id: this.id })).investigatedCase.allegations[0].id;
  }

  /** What the officer of the reporting line keeps for themselves. */
  async recordReporter(): Promise<void> {
    const reporter = { caseId: this.id, personId: this.house.id('W1'), reportedOn: '2017-02-06' };
    await this.does('WB', 'recordReporter', 'RecordReporterInput', { id: randomUUID(), ...reporter });
  }

  async addEvidence(kind: string, title: string, text: string, more: object = {}): Promise<string> {
    const item = { kind, title, text, adverse: true, allegationIds: [this.allegationId], ...more };
    return this.does('INV', 'addEvidence', 'AddEvidenceInput', await this.at(item), '');
  }

  async report(): Promise<void> {
    const text = '共有IDは三か月放置された。';
    await this.does('INV', 'reportInvestigation', 'ReportInvestigationInput', await this.at({ text }));
  }

  async investigate(): Promise<void> {
    await this.addEvidence('SYSTEM_LOG', '接続記録', '退職者のIDで二回の接続があった。');
    await this.addEvidence('STATEMENT', '同僚の話', '証人花子は、IDの共用を見たと話した。', {
      witness: { personId: this.house.id('W1') },
      masked: { title: '同僚の話', text: '同僚は、IDの共用を見たと話した。' },
    });
    await this.addEvidence('SUBJECT_ACCOUNT', '本人の説明', '引き継ぎの手順がなかった。', { adverse: false });
    await this.report();
  }

  async seat(): Promise<void> {
    await this.does('SECR', 'formCommittee', 'FormCommitteeInput', await this.at(committeeOf(this.house)));
  }

  async declare(): Promise<void> {
    this.on('2017-02-18');
    for (const number of ['K1', 'K2', 'K3', 'O1', 'O2', 'S1', 'S2']) {
      const grounds = number === 'K2' ? ['LINE_SUPERIOR'] : [];
      await this.does(number, 'declareConflict', 'DeclareConflictInput', { caseId: this.id, grounds }, '{ result }');
    }
  }

  async notify(): Promise<void> {
    this.on('2017-02-20');
    const notice = { id: randomUUID(), ...noticeInput() };
    await this.does('SECR', 'serveNotice', 'ServeNoticeInput', await this.at(notice));
    await this.does('R1', 'acknowledgeNotice', 'CaseInput', { id: this.id });
  }

  async hear(): Promise<void> {
    this.on('2017-02-28');
    await this.does('SECR', 'openHearing', 'CaseInput', { id: this.id });
    const heard = {
      id: randomUUID(),
      outcome: 'ORAL_HELD',
      heldAt: '2017-02-28T01:00:00Z',
      presentIds: sitting.map(this.house.id),
      subjectPresent: true,
      companionPresent: true,
      text: '対象者は事実を認め、引き継ぎの手順がなかったと述べた。',
    };
    await this.does('SECR', 'recordHearing', 'RecordHearingInput', await this.at(heard));
    await this.does('R1', 'commentOnRecord', 'CommentOnRecordInput', { caseId: this.id });
  }

  async closeHearing(): Promise<void> {
    await this.does('K1', 'closeHearing', 'CaseInput', { id: this.id });
  }

  async findFacts(): Promise<void> {
    this.on('2017-03-02');
    const [round] = await openVote(this.app, this.house, this.id, 'FACTS', { present: sitting });
    const votes = { K1: 'PROVEN', K3: 'PROVEN', S1: 'PROVEN', O1: 'PROVEN', O2: 'NOT_PROVEN' };
    await castAll(this.app, round!.id, votes);
  }

  /** The worksheet, and the round that it opens. */
  async weigh(): Promise<string> {
    for (const line of worksheetLines) await saveLine(this.app, this.id, line);
    return (await openVote(this.app, this.house, this.id, 'SANCTION', { present: sitting }))[0]!.id;
  }

  async vote(roundId: string, votes: Record<string, string>): Promise<void> {
    await castAll(this.app, roundId, votes);
  }

  async decide(): Promise<void> {
    this.on('2017-03-03');
    const said = { reasons: '共有IDの放置により顧客情報が危険にさらされた。', minutes: '五名出席。減給とする。' };
    await this.does('K1', 'decideCase', 'DecideCaseInput', await this.at(said));
  }

  async cut(amountYen: number): Promise<void> {
    const wages = { wages3Months: 630_000, calendarDays: 92, periodWages: 210_000, closedOn: '2017-02-25' };
    const detail = await this.at({ amountYen, wages, effectiveOn: '2017-03-25' });
    await this.does('SECR', 'setSanctionDetail', 'SetSanctionDetailInput', detail, '{ __typename }');
  }

  async draftLetter(): Promise<void> {
    await this.does('SECR', 'draftLetter', 'DraftLetterInput', await this.at({ plannedOn: '2017-03-06' }));
  }

  async approveLetter(who: string): Promise<void> {
    const notRetaliation = '通報との関係はない。';
    await this.does(who, 'approveLetter', 'ApproveLetterInput', await this.at({ notRetaliation }));
  }

  async deliver(): Promise<void> {
    this.on('2017-03-06');
    const letter = { method: 'HAND', deliveredOn: '2017-03-06', proofId: await proofOf(this.app, 'SECR') };
    await this.does('SECR', 'deliverLetter', 'DeliverLetterInput', await this.at(letter));
  }

  async appeal(): Promise<void> {
    this.on('2017-03-16');
    const said = { grounds: ['PROPORTIONALITY'], text: '部署の慣行であり、処分が重すぎます。' };
    await this.does('R1', 'fileAppeal', 'FileAppealInput', { id: randomUUID(), caseId: this.id, ...said });
  }

  async formPanel(...numbers: string[]): Promise<void> {
    this.on('2017-03-17');
    const panel = await this.at({ memberIds: numbers.map(this.house.id) });
    await this.does('SECR', 'formAppealPanel', 'FormAppealPanelInput', panel);
  }

  async declarePanel(): Promise<void> {
    for (const number of ['A1', 'A2', 'A3'])
      await this.does(
        number,
        'declareConflict',
        'DeclareConflictInput',
        { caseId: this.id, grounds: [] },
        '{ result }',
      );
  }

  async decideAppeal(): Promise<void> {
    this.on('2017-03-24');
    await appealDecided(this.app, this.id);
  }

  async execute(): Promise<void> {
    this.on('2017-03-28');
    await this.does('HR1', 'beginExecution', 'CaseVersionInput', await this.at());
  }

  async close(): Promise<void> {
    const asked = 'query ($id: ID!) { executionCase(id: $id) { executionItems { id version } } }';
    const { executionItems } = (await this.app.as('HR1')(asked, { id: this.id })).executionCase;
    for (const item of executionItems) {
      const done = { ...item, doneOn: '2017-03-28', reference: '人事記録 2017-03' };
      await this.does('HR1', 'finishExecutionItem', 'FinishExecutionItemInput', done);
    }
    await this.does('HR1', 'closeCase', 'CaseVersionInput', await this.at());
  }

  /** Five years after what came last. */
  async keep(): Promise<void> {
    this.on('2022-04-02');
    await this.app.nest.get(Jobs).run('executions.start-retention');
  }

  async purge(): Promise<void> {
    await byTwo(this.app, { caseId: this.id, act: 'PURGE' });
  }

  /** From the first line to the last, with what each stage is called. */
  stages(): readonly (readonly [name: string, reach: () => Promise<void>])[] {
    return [
      ['draft', () => this.draft()],
      ['admission', () => this.takeIn()],
      ['investigation', () => this.admit().then(() => this.recordReporter())],
      ['committee', () => this.investigate().then(() => this.seat())],
      ['declared', () => this.declare()],
      ['notice', () => this.notify()],
      ['hearing', () => this.hear()],
      ['facts', () => this.closeHearing()],
      ['sanction, voting', () => this.beginVoting()],
      ['sanction, counted', () => this.endVoting()],
      ['decided', () => this.decide().then(() => this.cut(3423))],
      ['delivered', () => this.sendLetter()],
      ['appeal', () => this.appeal().then(() => this.seatPanel())],
      ['final', () => this.decideAppeal()],
      ['execution', () => this.execute()],
      ['closed', () => this.close()],
      ['kept long enough', () => this.keep()],
      ['purged', () => this.purge()],
    ];
  }

  private roundId = '';

  private async beginVoting(): Promise<void> {
    await this.findFacts();
    this.roundId = await this.weigh();
    await this.vote(this.roundId, { K3: 'PAY_CUT' });
  }

  private endVoting(): Promise<void> {
    return this.vote(this.roundId, { K1: 'SUSPENSION 5', S1: 'PAY_CUT', O1: 'REPRIMAND', O2: 'REPRIMAND' });
  }

  private async sendLetter(): Promise<void> {
    await this.draftLetter();
    await this.approveLetter('SECR2');
    await this.deliver();
  }

  private async seatPanel(): Promise<void> {
    await this.formPanel('A1', 'A2', 'A3');
    await this.declarePanel();
  }
}
