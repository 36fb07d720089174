import { randomUUID } from 'node:crypto';

import {
  BookingService,
  InterviewBeginning,
  InterviewEnding,
  InterviewForms,
  InterviewSections,
  RequirementService,
  SlotService,
  row,
  rows,
  sql,
} from '../../index.ts';
import { trainer } from './founding.ts';
import type { World } from './world.ts';

const officer = '1005';
const begun = 10;

interface Form {
  id: string;
  versionId: string;
}

interface Booked {
  assignmentId: string;
  bookingId: string;
}

/** The yearly interview has just begun: slots are open, the first were booked; of those three were held, and one did not come. */
export async function interviewEverybody(world: World, cycle: number): Promise<void> {
  const form = await publishForm(world);
  const requirementId = await askEverybody(world, form, cycle);
  await openSlots(world);
  await bookFirst(world, requirementId, 12);
  const [missed, ...held] = await over(world, requirementId);
  if (missed)
    await world.past.on(3, async () =>
      world.service(BookingService).missed(await world.actor(officer), missed.bookingId),
    );
  for (const booked of held) await world.past.on(2, () => hold(world, form, booked));
}

const publishForm = (world: World): Promise<Form> =>
  world.past.on(begun + 1, async () => {
    const [forms, actor] = [world.service(InterviewForms), await world.actor(officer)];
    const { id, version } = await forms.saveDraft(actor, yearly);
    await forms.publish(actor, { id, version });
    const { versionId } = await row<{ versionId: string }>(
      world.em,
      sql`select id as "versionId" from shinrai.interview_form_versions where form_id = ${id}`,
    );
    return { id, versionId };
  });

const askEverybody = (world: World, form: Form, cycle: number): Promise<string> =>
  world.past.on(begun, async () => {
    const [service, actor] = [world.service(RequirementService), await world.actor(trainer)];
    const { id, version } = await service.draft(actor, {
      activityKind: 'INTERVIEW',
      activityId: form.id,
      title: { ja: '情報セキュリティ個別面談（全従業員）', en: 'One-on-one about information security (everyone)' },
      audience: { all: [] },
    });
    const day = world.past.dayAt(begun);
    const { count: expected } = await row<{ count: number }>(
      world.em,
      sql`select count(*)::int as count from shinrai.employees where hired_on <= ${day} and (left_on is null or left_on >= ${day})`,
    );
    await service.assign(actor, { id, version, cycle, dueOn: world.past.dayAt(-60), expected });
    return id;
  });

const openSlots = (world: World): Promise<unknown> =>
  world.past.on(begun, async () =>
    world.service(SlotService).open(await world.actor(officer), {
      firstDay: world.past.dayAt(begun - 3),
      lastDay: world.past.dayAt(-28),
      from: '13:00',
      until: '16:00',
      minutes: 30,
      pause: 15,
      mode: 'ROOM',
      place: '本社 3階 面談室',
    }),
  );

/** Some of the staff book every third slot; the guest's own is theirs to choose. */
async function bookFirst(world: World, requirementId: string, people: number): Promise<void> {
  const duties = await rows<{ assignmentId: string; number: string }>(
    world.em,
    sql`select a.id as "assignmentId", e.number from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id
        where a.requirement_id = ${requirementId} and e.number > '2000' and e.left_on is null order by e.number limit ${people}`,
  );
  const slots = await rows<{ id: string }>(
    world.em,
    sql`select id from (select id, row_number() over (order by starts_at) as place from shinrai.interview_slots) s
        where place % 3 = 1 order by place limit ${people}`,
  );
  await world.past.on(begun - 1, async () => {
    for (const [i, { assignmentId, number }] of duties.entries())
      await world.service(BookingService).book(await world.actor(number), { assignmentId, slotId: slots[i]!.id });
  });
}

/** The first bookings of which the slot has passed, at most four. */
const over = (world: World, requirementId: string): Promise<Booked[]> =>
  rows(
    world.em,
    sql`select a.id as "assignmentId", b.id as "bookingId" from shinrai.interview_bookings b
        join shinrai.interview_slots s on s.id = b.slot_id join shinrai.assignments a on a.id = b.assignment_id
        where a.requirement_id = ${requirementId} and s.ends_at < ${world.past.at(3)} order by s.starts_at limit 4`,
  );

async function hold(world: World, form: Form, { assignmentId }: Booked): Promise<void> {
  const actor = await world.actor(officer);
  const { id } = await world.service(InterviewBeginning).begin(actor, {
    assignmentId,
    formVersionId: form.versionId,
    noticeRead: true,
    rightToDeclineExplained: true,
    place: '本社 3階 面談室',
    mode: 'ROOM',
    locale: 'JA',
    recording: 'NONE',
  });
  await world.service(InterviewSections).save(actor, {
    interviewId: id,
    section: 'handling',
    revision: 0,
    patchId: randomUUID(),
    answers: [
      { question: 'files-at-home', value: 'NO' },
      { question: 'confidence', value: '4' },
    ],
    notes: '資料の持ち帰りはなく、規程の内容も理解している。',
  });
  await world.service(InterviewEnding).seal(actor, id);
}

const yearly = {
  code: 'yearly-security',
  purpose: 'YEARLY' as const,
  title: { ja: '情報セキュリティ個別面談票', en: 'Form for the one-on-one about information security' },
  notice: {
    ja: '情報の扱いで困っていることや気づいたことを、全員にうかがう面談です。答えたくないことは、答えなくてかまいません。記録は、面談の担当者と情報セキュリティ責任者だけが読みます。',
    en: 'We ask everybody what they have noticed and where they need help in handling information. You need not answer. Only your interviewer and the security officers read the record.',
  },
  sections: [
    {
      key: 'handling',
      title: { ja: '情報の扱い', en: 'Handling information' },
      confidentiality: 'SECURITY' as const,
      questions: [
        {
          key: 'files-at-home',
          text: { ja: '業務の資料を自宅に持ち帰ることがありますか。', en: 'Do you take working documents home?' },
          kind: 'YES_NO' as const,
          required: true,
        },
        {
          key: 'confidence',
          text: {
            ja: '情報を正しく扱えている自信はどのくらいありますか。',
            en: 'How sure are you that you handle information well?',
          },
          kind: 'SCALE' as const,
          required: true,
          lowest: 1,
          highest: 5,
        },
      ],
    },
  ],
};
