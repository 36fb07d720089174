import { HoldService, RequirementService, SignService, StatementService, newId, row, rows, sql } from '../../index.ts';
import { trainer } from './founding.ts';
import type { World } from './world.ts';

const officer = '1005';

const text = {
  nature: 'DELETE' as const,
  title: { ja: '古い顧客ファイルの削除', en: 'Deletion of old customer files' },
  body: {
    ja: '私は、業務で使うすべての端末とフォルダを調べ、次のとおり確認しました。\n\n1. 使い終わった顧客名簿、見積書、問い合わせの控えを探しました。\n2. 見つかったものは、すべて削除しました。\n3. 私物の端末や個人のメールに、写しは残っていません。',
    en: 'I have searched every device and folder that I use for work, and I confirm:\n\n1. I looked for customer lists, quotations and inquiries that are no longer needed.\n2. I deleted all that I found.\n3. No copies remain on devices of my own or in private mail.',
  },
  preserveText: {
    ja: 'あなたの端末とファイルは、削除せず、そのまま保存してください。\nこの確認書への署名は、今は必要ありません。質問は法務の担当者へどうぞ。',
    en: 'Keep your devices and files as they are, and delete nothing.\nYou need not sign this statement now. If you have questions, please ask the legal department.',
  },
  asksDevices: true,
  asksEvidence: false,
};

/** After a scare everybody deletes old customer files and says so: some have signed, one asks for an exception, one must preserve. */
export async function signStatements(world: World, cycle: number): Promise<void> {
  const { id: activityId, textHash } = await world.past.on(9, () => publish(world));
  const requirement = await world.past.on(8, () => assign(world, activityId, cycle));
  const duties = await rows<{ id: string; employeeId: string; number: string }>(
    world.em,
    sql`select a.id, e.id as "employeeId", e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
        where a.requirement_id = ${requirement} and e.left_on is null and e.number >= '2000'
          and not exists (select from shinrai.leave_periods l where l.employee_id = e.id) order by e.number limit 62`,
  );
  const [excepted, held, ...signers] = duties;
  for (const [place, duty] of signers.entries())
    await sign(world, duty, { daysAgo: 7 - (place % 6), textHash, answer: place % 20 === 19 ? 'NO' : 'YES' });
  const note = '大阪の倉庫にある共用の端末は、年明けの棚卸しまで触れません。';
  await sign(world, excepted!, { daysAgo: 2, textHash, answer: 'EXCEPTION', note });
  await world.past.on(5, async () =>
    world.service(HoldService).set(await world.actor(officer), {
      personId: held!.employeeId,
      reason: '取引先との訴訟に備え、見積書のやり取りを保存するため。',
    }),
  );
}

async function publish(world: World): Promise<{ id: string; textHash: string }> {
  const [service, actor] = [world.service(StatementService), await world.actor(officer)];
  const { id, version } = await service.save(actor, text);
  await service.publish(actor, { id, version });
  return row(
    world.em,
    sql`select statement_id as id, text_hash as "textHash" from shinrai.statement_versions where statement_id = ${id}`,
  );
}

async function assign(world: World, activityId: string, cycle: number): Promise<string> {
  const [service, actor] = [world.service(RequirementService), await world.actor(trainer)];
  const title = { ja: '古い顧客ファイルの削除の確認', en: 'Confirm that old customer files are deleted' };
  const audience = { all: [] };
  const { id, version } = await service.draft(actor, { activityKind: 'ATTESTATION', activityId, title, audience });
  const dueOn = world.past.dayAt(-13);
  const day = world.past.dayAt(8);
  const { expected } = await row<{ expected: number }>(
    world.em,
    sql`select count(*)::int as expected from shinrai.employees where hired_on <= ${day} and (left_on is null or left_on >= ${day})`,
  );
  await service.assign(actor, { id, version, cycle, dueOn, expected });
  return id;
}

interface Signing {
  daysAgo: number;
  textHash: string;
  answer: 'YES' | 'NO' | 'EXCEPTION';
  note?: string;
}

const sign = (world: World, { id, number }: { id: string; number: string }, { daysAgo, note, ...given }: Signing) =>
  world.past.on(daysAgo, async () =>
    world.service(SignService).sign(await world.actor(number), {
      signatureId: newId(),
      assignmentId: id,
      ...given,
      note: note ?? null,
      devices: [{ assetTag: `PC-${number}`, owner: 'COMPANY' }],
      proofIds: [],
    }),
  );
