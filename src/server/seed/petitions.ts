import {
  EquivalenceService,
  ExemptionService,
  ExtensionService,
  PetitionService,
  ProofService,
  row,
  sql,
} from '../../index.ts';
import { trainer } from './founding.ts';
import type { Duty } from './rounds.ts';
import type { World } from './world.ts';

const hr = '1003';

interface Owed {
  assignmentId: string;
  personId: string;
  number: string;
}

/** What people ask for beside the rule: more time and a certificate from elsewhere, which wait, and an exemption, which was granted. */
export async function askForExceptions(world: World, duties: Record<'security' | 'compliance', Duty>): Promise<void> {
  await askForMoreTime(world, await openDuty(world, duties.security, sql`e.number = '1001'`));
  await beExempt(world, duties.security, await openDuty(world, duties.security, among(2)));
  await handIn(world, await openDuty(world, duties.compliance, among(5)));
}

const askForMoreTime = (world: World, { assignmentId, number }: Owed): Promise<unknown> =>
  world.past.on(3, async () => {
    const input = {
      assignmentId,
      until: world.past.dayAt(-50),
      reason: '年末の繁忙期と重なるため、延長をお願いします。',
    };
    return world.service(ExtensionService).request(await world.actor(number), input);
  });

async function beExempt(world: World, { requirement }: Duty, { personId }: Owed): Promise<void> {
  const id = await world.past.on(12, async () =>
    world.service(ExemptionService).propose(await world.actor(hr), {
      personId,
      requirementId: requirement.id,
      startsOn: world.past.dayAt(12),
      endsOn: world.past.dayAt(-120),
      reason: '親会社に出向中で、出向先の同じ内容の研修を受けるため。',
    }),
  );
  await world.past.on(6, async () =>
    world
      .service(PetitionService)
      .grant(await world.actor(trainer), { id, reason: '出向先の研修の案内を確認しました。' }),
  );
}

const handIn = (world: World, { assignmentId, number }: Owed): Promise<unknown> =>
  world.past.on(2, async () => {
    const actor = await world.actor(number);
    const { id: proofId } = await world
      .service(ProofService)
      .keep(actor, { name: '修了証.pdf', bytes: samplePdf('Certificate of completion - sample') });
    return world.service(EquivalenceService).handIn(actor, {
      assignmentId,
      proofId,
      issuer: '一般社団法人 架空コンプライアンス協会',
      certificateTitle: '企業コンプライアンス基礎 修了証',
      issuedOn: world.past.dayAt(40),
      validUntil: null,
      reason: '社外で同じ内容の講座を修了しました。',
    });
  });

/** Somebody of the staff who owes a duty and has not begun it. */
const openDuty = (world: World, { requirement }: Duty, who: ReturnType<typeof sql>): Promise<Owed> =>
  row<Owed>(
    world.em,
    sql`select a.id as "assignmentId", e.id as "personId", e.number
        from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
        where a.requirement_id = ${requirement.id} and a.fulfilled_at is null and a.ended_at is null and e.left_on is null and ${who}
          and not exists (select from shinrai.enrolments n where n.assignment_id = a.id)
          and not exists (select from shinrai.leave_periods l where l.employee_id = e.id)
        order by a.assigned_at desc, e.number limit 1`,
  );

/** The nth of those who lead nobody and hold no office. */
const among = (nth: number) => sql`e.number >= ${String(2000 + nth * 10)}`;

/** A page that says what it is. */
export const samplePdf = (says: string): Buffer =>
  Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 298]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length ${says.length + 30}>>stream
BT /F 18 Tf 60 150 Td (${says}) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`);
