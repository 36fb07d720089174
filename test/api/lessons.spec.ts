import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, lesson, publishedCourse } from '../support/courses.ts';
import { captions, media, mp4 } from '../support/media.ts';
import { departments, employee } from '../support/people.ts';

const begun = '2026-11-22T01:00:00.000Z';
const text = (ja: string, en: string | null = null) => ({ ja, en });
const fields =
  'id slug readAt attentionSeconds secondsLeft video { mediaId mimeType durationSeconds captionsJaId captionsEnId watched { from to } transcriptHtml(locale: EN) }';
const attend = `mutation ($input: AttendLessonInput!) { attendLesson(input: $input) { ${fields} } }`;
const mark = `mutation ($input: MarkLessonReadInput!) { markLessonRead(input: $input) { ${fields} } }`;
const start = 'mutation ($input: StartAttemptInput!) { startAttempt(input: $input) { id } }';

let app: TestApp;
let files: { name: string; mediaId: string }[];
let [plain, filmed] = ['', ''];

interface Duty {
  assignmentId: string;
  lessons: Record<string, string>;
}

beforeAll(async () => {
  app = await startApp({ at: begun });
  const { sales1, personnel } = await departments(app);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN', 'HR'],
  });
  await employee(app, { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
  await employee(app, { number: '1002', department: sales1, name: '渡邉 葵', kana: 'ワタナベ アオイ' });
  files = [
    { name: 'film.mp4', mediaId: await media(app, '2001', mp4(100)) },
    { name: 'film.ja.vtt', mediaId: await media(app, '2001', captions()) },
  ];
  const video = { file: 'film.mp4', captionsJa: 'film.ja.vtt', transcript: text('書き起こし', '**Transcript**') };
  plain = await publishedCourse(app, '2001', 'plain', {
    lessonsFirst: true,
    lessons: [
      { ...lesson('one'), attentionSeconds: 60 },
      { ...lesson('two'), attentionSeconds: 45 },
    ],
  });
  filmed = await publishedCourse(app, '2001', 'filmed', {
    files,
    lessons: [{ ...lesson('one'), attentionSeconds: 120, video }, lesson('two')],
  });
});
// one person's time is one line: each story is told after the one before
beforeEach(() => app.clock.forward({ minutes: 10 }));
afterAll(() => app.close());

const pass = (seconds: number) => app.clock.forward({ minutes: seconds / 60 });

async function newDuty(courseId: string, number = '1001'): Promise<Duty> {
  const requirementId = await assignedTo(app, '2001', courseId);
  const [{ id }] = await app.sql(
    'select a.id from shinrai.assignments a join shinrai.employees e on e.id = a.employee_id where requirement_id = $1 and number = $2',
    [requirementId, number],
  );
  const { myAssignment } = await app.as(number)(
    'query ($id: ID!) { myAssignment(id: $id) { course { lessons { id slug } } } }',
    { id },
  );
  const lessons = Object.fromEntries(
    myAssignment.course.lessons.map((one: { id: string; slug: string }) => [one.slug, one.id]),
  );
  return { assignmentId: id, lessons };
}

/** A client of one's own choosing, on one lesson. */
const reader = ({ assignmentId, lessons }: Duty, slug = 'one', number = '1001') => {
  const input = { assignmentId, lessonId: lessons[slug] };
  return {
    beat: async (more: object = {}) => (await app.as(number)(attend, { input: { ...input, ...more } })).attendLesson,
    done: async () => (await app.as(number)(mark, { input })).markLessonRead,
  };
};

const tooSoon = (secondsLeft: number) => expect.objectContaining({ code: 'TOO_SOON', params: { secondsLeft } });

describe('the attention that a lesson asks for', () => {
  it('is given by reading for as long, and not a second less', async () => {
    const one = reader(await newDuty(plain));
    expect(await one.beat()).toMatchObject({ attentionSeconds: 60, secondsLeft: 60, readAt: null, video: null });
    for (const left of [45, 30, 15]) {
      pass(15);
      expect(await one.beat()).toMatchObject({ secondsLeft: left });
    }
    pass(14);
    await one.beat();
    await expect(one.done()).rejects.toEqual(tooSoon(1));
    pass(1);
    expect(await one.beat()).toMatchObject({ secondsLeft: 0 });
    expect(await one.done()).toMatchObject({ secondsLeft: 0, readAt: app.clock.now().toISOString() });
  });

  it('is not given by a script that posts done at once', async () => {
    await expect(reader(await newDuty(plain)).done()).rejects.toEqual(tooSoon(60));
  });

  it('is not given by replaying the same beat a hundred times', async () => {
    const one = reader(await newDuty(plain));
    await one.beat();
    pass(15);
    for (let times = 0; times < 5; times++) await Promise.all(Array.from({ length: 20 }, () => one.beat()));
    await expect(one.done()).rejects.toEqual(tooSoon(45));
  });

  it('is not given twice by two clients, nor to two lessons or duties at once', async () => {
    const [duty, other] = [await newDuty(plain), await newDuty(plain)];
    const readers = [reader(duty, 'one'), reader(duty, 'two'), reader(other, 'one')];
    for (const { beat } of readers) await beat();
    for (let seconds = 0; seconds < 60; seconds += 15) {
      pass(15);
      await Promise.all(readers.map(({ beat }) => beat()));
    }
    const [given] = await app.sql(
      'select sum(attended_seconds)::float8 as seconds from shinrai.lesson_attentions where assignment_id = any($1)',
      [[duty.assignmentId, other.assignmentId]],
    );
    expect(given.seconds).toBe(60);
  });

  it('of a gap counts half a minute at most, and nothing after a pause', async () => {
    const one = reader(await newDuty(plain));
    await one.beat();
    pass(31);
    expect(await one.beat()).toMatchObject({ secondsLeft: 30 });
    pass(3600);
    expect(await one.beat()).toMatchObject({ secondsLeft: 30 });
    pass(15);
    expect(await one.beat()).toMatchObject({ secondsLeft: 15 });
  });

  it('begins when the reader comes, not with what was before', async () => {
    const one = reader(await newDuty(plain));
    await one.beat();
    pass(20);
    expect(await one.beat({ begins: true })).toMatchObject({ secondsLeft: 60 });
    pass(20);
    expect(await one.beat()).toMatchObject({ secondsLeft: 40 });
  });

  it('is each learner’s own', async () => {
    const duty = await newDuty(plain);
    await reader(duty).beat();
    pass(15);
    await expect(reader(duty, 'one', '1002').beat()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reader({ ...duty, lessons: { one: duty.assignmentId } }).beat()).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const theirs = await newDuty(plain, '1002');
    await reader(theirs, 'one', '1002').beat();
    expect(await reader(duty).beat()).toMatchObject({ secondsLeft: 45 });
  });

  it('is waived by an accommodation', async () => {
    const duty = await newDuty(plain, '1002');
    const [{ id: personId }] = await app.sql(`select id from shinrai.employees where number = '1002'`);
    const granted = { extraTimePercent: 0, mayPause: false, extraAttempts: 0, waivesAttention: true, reason: '配慮' };
    await app.as('2001')('mutation ($input: GrantAccommodationInput!) { grantAccommodation(input: $input) { id } }', {
      input: { personId, ...granted, validFrom: '2026-11-22' },
    });
    expect(await reader(duty, 'one', '1002').beat()).toMatchObject({ secondsLeft: 0 });
    expect((await reader(duty, 'one', '1002').done()).readAt).not.toBeNull();
    await expect(reader(await newDuty(plain)).done()).rejects.toEqual(tooSoon(60));
  });

  it('leaves one event when it begins and one when the lesson is read', async () => {
    const duty = await newDuty(plain);
    const one = reader(duty);
    for (let beats = 0; beats < 10; beats++) {
      await one.beat();
      pass(15);
    }
    await one.done();
    const events = await app.sql(
      'select action, details from shinrai.audit_events where record_id = $1 order by at, id',
      [duty.assignmentId],
    );
    expect(events).toEqual([
      { action: 'ATTEND_LESSON', details: { lesson: 'one' } },
      { action: 'MARK_LESSON_READ', details: { lesson: 'one' } },
    ]);
  });
});

describe('a lesson with a video', () => {
  it('shows where its files are and its transcript', async () => {
    const { video } = await reader(await newDuty(filmed)).beat();
    expect(video).toEqual({
      mediaId: files[0]!.mediaId,
      mimeType: 'video/mp4',
      durationSeconds: 100,
      captionsJaId: files[1]!.mediaId,
      captionsEnId: null,
      watched: [],
      transcriptHtml: '<p><strong>Transcript</strong></p>',
    });
  });

  it('is read when nine tenths were watched, at twice the speed at most', async () => {
    const one = reader(await newDuty(filmed));
    await one.beat();
    for (let second = 30; second <= 60; second += 30) {
      pass(15);
      await one.beat({ watched: [{ from: second - 30, to: second }] });
    }
    await expect(one.done()).rejects.toEqual(tooSoon(30));
    pass(15);
    expect((await one.beat({ watched: [{ from: 60, to: 90 }] })).video.watched).toEqual([{ from: 0, to: 90 }]);
    expect((await one.done()).readAt).not.toBeNull();
  });

  it('is not watched by telling so, by jumping to the end, or by playing the same part again and again', async () => {
    const one = reader(await newDuty(filmed));
    expect((await one.beat({ watched: [{ from: 0, to: 100 }] })).video.watched).toEqual([]);
    pass(15);
    expect((await one.beat({ watched: [{ from: 0, to: 100 }] })).video.watched).toEqual([{ from: 0, to: 30 }]);
    for (let times = 0; times < 6; times++) {
      pass(15);
      await one.beat({
        watched: [
          { from: 10, to: 25 },
          { from: 99, to: 5000 },
        ],
      });
    }
    await expect(one.done()).rejects.toEqual(tooSoon(59));
    const again = { watched: Array.from({ length: 101 }, () => ({ from: 0, to: 1 })) };
    await expect(one.beat(again)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(one.beat({ watched: [{ from: -1, to: 1 }] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('takes the parts in any order, and again when an answer was lost', async () => {
    const one = reader(await newDuty(filmed));
    await one.beat();
    const watched = [
      { from: 60, to: 95 },
      { from: 0, to: 62 },
    ];
    for (const seconds of [30, 20, 0, 0]) {
      pass(seconds);
      await one.beat({ watched: [...watched, ...watched] });
    }
    expect((await one.beat({ watched })).video.watched).toEqual([{ from: 0, to: 95 }]);
    expect((await one.done()).readAt).not.toBeNull();
  });

  it('is read by its transcript too, for as long as the lesson asks', async () => {
    const one = reader(await newDuty(filmed));
    await one.beat();
    pass(30);
    // the page alone is open: neither watching nor reading
    expect(await one.beat()).toMatchObject({ secondsLeft: 90 });
    for (let seconds = 0; seconds < 120; seconds += 30) {
      pass(30);
      await one.beat({ transcript: true });
    }
    expect((await one.done()).readAt).not.toBeNull();
  });
});

describe('a course whose lessons come first', () => {
  it('starts its quiz once every lesson is read', async () => {
    const duty = await newDuty(plain);
    const sit = () => app.as('1001')(start, { input: { assignmentId: duty.assignmentId } });
    await expect(sit()).rejects.toMatchObject({ code: 'LESSONS_UNREAD', params: { lessons: ['one', 'two'] } });
    for (const slug of ['one', 'two']) {
      const { beat, done } = reader(duty, slug);
      await beat();
      for (const seconds of [30, 30]) {
        pass(seconds);
        await beat();
      }
      await done();
      if (slug === 'one') await expect(sit()).rejects.toMatchObject({ params: { lessons: ['two'] } });
    }
    expect((await sit()).startAttempt.id).toBeTruthy();
  });

  it('waits for nobody where the lessons do not come first', async () => {
    const { assignmentId } = await newDuty(filmed);
    await app.as('1001')(start, { input: { assignmentId } });
  });
});
