import {
  PledgeEventService,
  PledgeFormService,
  PledgeService,
  ProofService,
  RequirementService,
  newId,
  pledgeTextHash,
  row,
  rows,
  sql,
} from '../../index.ts';
import { trainer } from './founding.ts';
import { samplePdf } from './petitions.ts';
import type { World } from './world.ts';

const officer = '1005';
const legal = '1011';
/** The department that the guest belongs to, which has customers' files at hand. */
const department = '111';

interface Wording {
  id: string;
  textHash: string;
}

/** One department pledges to keep customers' information to itself; so did two who left, and of one a breach is suspected. */
export async function pledge(world: World, cycle: number): Promise<void> {
  const form = await reviewedForm(world);
  await world.past.on(4, async () => world.service(PledgeFormService).save(await world.actor(officer), mediaBack));
  const requirement = await world.past.on(18, () => assign(world, form, cycle));
  await sign(world, form, requirement);
  await onPaper(world, form);
}

async function reviewedForm(world: World): Promise<Wording> {
  const service = world.service(PledgeFormService);
  const draft = await world.past.on(30, async () => service.save(await world.actor(officer), keepToOurselves));
  const { id, version } = draft;
  const form = await world.past.on(28, async () => service.review(await world.actor(legal), { id, version }));
  return { id, textHash: pledgeTextHash(form.published()!, 'JA') };
}

async function assign(world: World, form: Wording, cycle: number): Promise<string> {
  const [service, actor] = [world.service(RequirementService), await world.actor(trainer)];
  const day = world.past.dayAt(18);
  const { ids, expected } = await row<{ ids: string[]; expected: number }>(
    world.em,
    sql`select array_agg(distinct d.id) as ids, count(e.id)::int as expected
        from shinrai.departments d join shinrai.employees e on e.department_id = d.id
        where d.code = ${department} and e.hired_on <= ${day} and (e.left_on is null or e.left_on >= ${day})`,
  );
  const { id, version } = await service.draft(actor, {
    activityKind: 'PLEDGE',
    activityId: form.id,
    title: { ja: '顧客情報の取り扱いの誓約（東京営業課）', en: 'Pledge on customer information (Sales Tokyo)' },
    audience: { departments: { ids, below: false } },
  });
  await service.assign(actor, { id, version, cycle, dueOn: world.past.dayAt(-10), expected });
  return id;
}

/** Most have; the guest may still read and decide. */
async function sign(world: World, { textHash }: Wording, requirement: string): Promise<void> {
  const duties = await rows<{ assignmentId: string; number: string }>(
    world.em,
    sql`select a.id as "assignmentId", e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
        where a.requirement_id = ${requirement} and e.left_on is null and e.number <> '1001' order by e.number limit 15`,
  );
  for (const [place, { assignmentId, number }] of duties.entries())
    await world.past.on(16 - place, async () => {
      const given = { id: newId(), assignmentId, locale: 'JA' as const, textHash, voluntary: true };
      await world.service(PledgeService).give(await world.actor(number), given);
    });
}

/** Two who left signed on paper; later customers' names were seen again at one of them. */
async function onPaper(world: World, form: Wording): Promise<void> {
  const left = await rows<{ id: string }>(
    world.em,
    sql`select id from shinrai.employees
        where left_on < ${world.past.dayAt(0)} order by left_on desc limit 2`,
  );
  const taken: string[] = [];
  for (const { id } of left) taken.push(await world.past.on(14, () => take(world, form, id)));
  await world.past.on(3, async () =>
    world.service(PledgeEventService).record(await world.actor(officer), {
      id: taken.at(-1)!,
      kind: 'BREACH_SUSPECTED',
      note: '転職先から届いた案内の宛名に、当社の顧客名簿と同じ誤字があると、取引先から連絡を受けた。',
    }),
  );
}

async function take(world: World, form: Wording, personId: string): Promise<string> {
  const actor = await world.actor(officer);
  const scan = await world
    .service(ProofService)
    .keep(actor, { name: '誓約書.pdf', bytes: samplePdf('Signed pledge - sample') });
  return world.service(PledgeService).take(actor, {
    id: newId(),
    formId: form.id,
    locale: 'JA',
    textHash: form.textHash,
    personId,
    givenOn: world.past.dayAt(15),
    place: '本社 2階 応接室',
    scanId: scan.id,
    voluntary: true,
    copyGiven: true,
  });
}

const keepToOurselves = {
  kind: 'NO_USE_NO_SPREAD' as const,
  title: { ja: '顧客情報の取り扱いに関する誓約書', en: 'Pledge on customer information' },
  terms: [
    {
      ja: '業務で知った顧客情報を、業務のためだけに使います。',
      en: 'I use what I learn of customers for my work only.',
    },
    {
      ja: '顧客情報を、会社の外へ持ち出さず、誰にも渡しません。退職した後も同じです。',
      en: 'I neither take it out of the company nor hand it to anybody, also after I have left.',
    },
    {
      ja: '手元に顧客情報の写しが見つかったときは、消す前に、情報セキュリティ責任者へ知らせます。',
      en: 'If I find a copy of it with me, I tell the security officer before deleting it.',
    },
  ],
};

const mediaBack = {
  kind: 'RETURN' as const,
  title: { ja: '媒体の返却に関する誓約書', en: 'Pledge to return media' },
  terms: [
    {
      ja: '会社から借りた機器と媒体を、すべて返しました。',
      en: 'I have returned all devices and media that the company lent me.',
    },
    {
      ja: '会社の情報を写した媒体が後で見つかったときは、使わずに会社へ返します。',
      en: 'If I later find media with information of the company, I return them unused.',
    },
  ],
};
