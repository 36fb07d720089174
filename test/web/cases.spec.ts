import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { decideAppeal, deliverOutcome, enterAppeal, formPanel, voteOnAppeal } from '../support/case-walk/appeal.ts';
import { declareClear, declareGround, formCommittee } from '../support/case-walk/committee.ts';
import { approveLetter, deliverLetter, draftLetter, enterDecision, setDetail } from '../support/case-walk/decision.ts';
import { castBallot, closeHearing, decide, fillWorksheet, openVote } from '../support/case-walk/deliberation.ts';
import {
  auditCase,
  beginExecution,
  closeCase,
  finishAll,
  openExecution,
  retrain,
  signGiven,
} from '../support/case-walk/executing.ts';
import {
  addEvidence,
  appointInvestigator,
  enterFile,
  enterInvestigation,
  reportInvestigation,
} from '../support/case-walk/file.ts';
import { enterHearing, openHearing, recordHearing, serveNotice } from '../support/case-walk/hearing.ts';
import { admit, refer, takeIn } from '../support/case-walk/opening.ts';
import {
  acknowledgeLetter,
  acknowledgeNotice,
  commentOnRecord,
  enterOwnCase,
  fileAppeal,
  inspectFile,
  nameCompanion,
  sendStatement,
  waiveDays,
} from '../support/case-walk/subject.ts';
import { type Journey, startJourney, violations } from '../support/journey.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, 240_000);

afterAll(() => journey?.end());

const now = (days = 0) => new Date(Date.now() + days * 86_400_000);
const day = (days = 0): string => now(days).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
const time = (): string => now().toLocaleTimeString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 5);

const open = new Map<string, Page>();
/** Somebody at their own browser, which stays open. */
async function at(who: string): Promise<Page> {
  const page = open.get(who) ?? (await journey.signIn(who));
  open.set(who, page);
  return page;
}

const subject = '1001';
const chair = '1008';
const recused = '1009';
const substitute = '1007';
const committee = [chair, substitute, '1010', '1101', '1102'];
const panel = ['1004', '1012', '1103'];
const names = new Map<string, string>();
const nameOf = (number: string): string => names.get(number)!;

let caseId: string;
let number: string;

describe('a case from the first word to the last, by everybody who has a part in it', () => {
  beforeAll(() => {
    for (const [, who, name] of journey.output().matchAll(/^ +[A-Z_]+ +(\d+) +(.+)$/gm)) names.set(who!, name!.trim());
  });

  it('is written down, taken in, admitted by two and investigated', async () => {
    const text = '退職した人のIDの停止を、二週間しなかったとされる。';
    caseId = await refer(await at('1003'), {
      subject,
      day: day(-20),
      offence: '監督義務の違反',
      text,
    });
    const secretary = await at('1013');
    await takeIn(secretary, caseId);
    expect(await violations(secretary)).toEqual([]);
    number = await secretary.getByRole('heading', { level: 1 }).innerText();
    await admit(await at('1011'), caseId);
    await secretary.reload();
    await enterFile(secretary);
    await appointInvestigator(secretary, '1005', nameOf('1005'));

    const investigator = await at('1005');
    await enterInvestigation(investigator, number);
    await addEvidence(investigator, {
      kind: 'システムの記録',
      title: '接続の記録',
      text: '停止されていないIDで二回の接続がある。',
    });
    await addEvidence(investigator, {
      kind: '本人の説明',
      title: '本人の説明',
      text: '引き継ぎの表に載っていなかった。',
      isAdverse: false,
    });
    expect(await violations(investigator)).toEqual([]);
    await reportInvestigation(investigator, 'IDは二週間、だれの管理も受けていなかった。');
  });

  it('goes to a committee whose members declare before anything opens', async () => {
    const secretary = await at('1013');
    await secretary.goto(`/cases/${caseId}`);
    const named = (who: string) => ({ number: who, name: nameOf(who) });
    await formCommittee(secretary, [chair, recused, '1010', '1101', '1102'].map(named), [named(substitute)]);
    expect(await violations(secretary)).toEqual([]);
    for (const who of committee) await declareClear(await at(who));
    expect(await violations(await at(chair))).toEqual([]);

    const gone = await at(recused);
    await declareGround(gone, '対象者の上司である');
    await gone.getByRole('link', { name: number }).waitFor({ state: 'detached' });
    await gone.goto(`/committee-cases/${caseId}`);
    await gone.getByText('見つかりません').first().waitFor();
  });

  it('is told to the subject, who prepares and is heard', async () => {
    const secretary = await at('1013');
    await secretary.goto(`/cases/${caseId}`);
    await enterHearing(secretary);
    await serveNotice(secretary, { day: day(10), time: '10:00', place: '本社 第2会議室', maximum: '出勤停止' });
    expect(await violations(secretary)).toEqual([]);

    const mine = await at(subject);
    await enterOwnCase(mine, number);
    expect(await violations(mine)).toEqual([]);
    await acknowledgeNotice(mine);
    await nameCompanion(mine, '組合 花子');
    await inspectFile(mine, '接続の記録');
    await sendStatement(mine, '引き継ぎの表に載っていませんでした。');
    await waiveDays(mine);

    await secretary.reload();
    await openHearing(secretary);
    await recordHearing(secretary, {
      day: day(),
      time: time(),
      present: committee.map(nameOf),
      text: '対象者は事実を認め、引き継ぎの表に載っていなかったと述べた。',
    });
    await mine.reload();
    await commentOnRecord(mine, '付け加えることはありません。');
    await closeHearing(await at(chair), caseId);
  });

  it('is decided by sealed ballots, first on the facts and then on the sanction', async () => {
    const presiding = await at(chair);
    await openVote(presiding, caseId);
    for (const who of committee) await castBallot(await at(who), number, '事実が認められる');

    await fillWorksheet(await at('1013'), caseId, '相当性を検討した。');
    await openVote(presiding, caseId);
    const receipts = new Set<string>();
    for (const [i, who] of committee.entries())
      receipts.add(await castBallot(await at(who), number, i < 3 ? '譴責' : '戒告'));
    expect(receipts.size).toBe(5);
    await decide(presiding, caseId);
    expect(await violations(presiding)).toEqual([]);
    await presiding.getByText('譴責').first().waitFor();
  });

  it('reaches the subject by a letter of two, and is appealed against', async () => {
    const secretary = await at('1013');
    await secretary.goto(`/cases/${caseId}`);
    await enterDecision(secretary);
    await setDetail(secretary, day());
    await draftLetter(secretary);
    const other = await at('1014');
    await other.goto(`/cases/${caseId}`);
    await enterDecision(other);
    await approveLetter(other);
    await secretary.reload();
    await deliverLetter(secretary, day());
    const mine = await at(subject);
    await enterOwnCase(mine, number);
    await acknowledgeLetter(mine);
    expect(await violations(mine)).toEqual([]);
    await fileAppeal(mine, '処分が重すぎる', '引き継ぎの表に載せなかったのは、会社の不足です。');
  });

  it('is heard anew by people who were not there, and upheld', async () => {
    const secretary = await at('1013');
    await secretary.goto(`/cases/${caseId}`);
    await enterAppeal(secretary);
    await formPanel(
      secretary,
      panel.map(who => ({ number: who, name: nameOf(who) })),
    );
    for (const who of panel) await declareClear(await at(who));
    expect(await violations(await at('1103'))).toEqual([]);
    for (const who of panel) {
      const page = await at(who);
      await page.goto(`/panel-cases/${caseId}`);
      await voteOnAppeal(page);
    }
    const presiding = await at('1004');
    await presiding.reload();
    await decideAppeal(presiding);
    await secretary.reload();
    await deliverOutcome(secretary, day());
  });

  it('is carried out, closed and audited', async () => {
    const hr = await at('1003');
    await openExecution(hr, number);
    expect(await violations(hr)).toEqual([]);
    await beginExecution(hr);
    const title = '古い顧客ファイルの削除';
    await retrain(hr, title, day(14));
    expect(await violations(hr)).toEqual([]);
    await signGiven(await at(subject), title);
    await hr.reload();
    await hr.getByText('あと1件が未完了です').waitFor();
    await finishAll(hr, '人事記録に記載');
    await closeCase(hr);
    const auditor = await at('1006');
    await auditCase(auditor, number);
    expect(await violations(auditor)).toEqual([]);
  });
});
