import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { assignedTo, courseDocument, lesson, publishedCourse } from '../support/courses.ts';
import { captions, gif, jpeg, media, mp4, png, upload, webm, webp } from '../support/media.ts';
import { departments, employee } from '../support/people.ts';

let app: TestApp;
let people: string;

beforeAll(async () => {
  app = await startApp();
  const { sales1, sales2, personnel } = await departments(app);
  people = sales1;
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, {
    number: '2002',
    department: personnel,
    name: '監査 太郎',
    kana: 'カンサ タロウ',
    roles: ['AUDITOR'],
  });
  await employee(app, { number: '1001', department: sales1, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
  await employee(app, { number: '1002', department: sales2, name: '渡邉 葵', kana: 'ワタナベ アオイ' });
});
afterAll(() => app.close());

const get = (id: string, as: string, headers: Record<string, string> = {}) =>
  app.nest.inject({ method: 'GET', url: `/course-media/${id}`, headers: { 'x-employee': as, ...headers } });

describe('a file for a course', () => {
  it.each([
    ['a PNG', png(640, 360), { kind: 'IMAGE', mimeType: 'image/png', width: 640, height: 360 }],
    ['a GIF', gif(64, 36), { kind: 'IMAGE', mimeType: 'image/gif', width: 64, height: 36 }],
    ['a JPEG', jpeg(1600, 900), { kind: 'IMAGE', mimeType: 'image/jpeg', width: 1600, height: 900 }],
    ['a WebP', webp(800, 450), { kind: 'IMAGE', mimeType: 'image/webp', width: 800, height: 450 }],
    ['forty megapixels', gif(8000, 5000), { width: 8000, height: 5000 }],
    ['an MP4', mp4(312.5), { kind: 'VIDEO', mimeType: 'video/mp4', durationSeconds: 312.5, width: null }],
    ['a WebM', webm(61.2), { kind: 'VIDEO', mimeType: 'video/webm', durationSeconds: 61.2 }],
    ['captions', captions(), { kind: 'CAPTIONS', mimeType: 'text/vtt', durationSeconds: null }],
    [
      'captions of Windows, with names and settings',
      '\uFEFFWEBVTT 研修\r\n\r\nNOTE 注\r\n\r\n1\r\n01:00:00.000 --> 01:00:04.500 align:start\r\n<v 佐々木>はじめに\r\n',
      { kind: 'CAPTIONS' },
    ],
  ])('is %s, whatever it is called', async (_, content, expected) => {
    const answer = await upload(app, '2001', content, '社員証.exe');
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ bytes: Buffer.from(content).length, ...expected });
  });

  it.each([
    ['nothing', '', 'UNKNOWN_TYPE'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'UNKNOWN_TYPE'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'UNKNOWN_TYPE'],
    ['a script', 'alert(1)', 'UNKNOWN_TYPE'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'UNKNOWN_TYPE'],
    ['a picture bomb', png(30_000, 30_000), 'TOO_MANY_PIXELS'],
    ['a row and a column over forty megapixels', gif(8001, 5000), 'TOO_MANY_PIXELS'],
    ['a picture of nothing', gif(0, 0), 'UNREADABLE'],
    ['only the beginning of a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'UNREADABLE'],
    ['a picture of eleven megabytes', Buffer.concat([png(64, 64), Buffer.alloc(11_000_000)]), 'TOO_LARGE'],
    ['QuickTime', mp4(60, { brand: 'qt  ' }), 'UNKNOWN_TYPE'],
    ['a still picture in the container of a video', mp4(60, { brand: 'heic' }), 'UNKNOWN_TYPE'],
    ['Matroska', webm(60, 'matroska'), 'UNKNOWN_TYPE'],
    ['sound that calls itself a video', mp4(60, { handler: 'soun' }), 'NO_PICTURE'],
    [
      'a page that begins like a video',
      Buffer.concat([mp4(60).subarray(0, 24), Buffer.from('<script>alert(1)</script>')]),
      'UNREADABLE',
    ],
    ['a video that does not tell its length', webm(null), 'NO_DURATION'],
    ['a video of no length', mp4(0), 'NO_DURATION'],
    ['a video in fragments, whose header tells the length of the first', mp4(60, { fragments: 2 }), 'NO_DURATION'],
    ['a video of a week', mp4(604_800), 'NO_DURATION'],
    ['captions without a cue', 'WEBVTT\n', 'BROKEN_CAPTIONS'],
    ['captions that run backwards', 'WEBVTT\n\n00:10.000 --> 00:04.000\n一', 'BROKEN_CAPTIONS'],
    [
      'captions in another encoding',
      Buffer.concat([Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\n'), Buffer.from([0x93, 0xfa])]),
      'UNREADABLE',
    ],
    ['captions of a book', captions('字'.repeat(400_000)), 'TOO_LARGE'],
  ])('is never %s', async (_, content, reason) => {
    const before = await app.sql('select count(*)::int as n from shinrai.media');
    const answer = await upload(app, '2001', content, 'movie.mp4');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'MEDIA_REFUSED', params: { reason } });
    expect(await app.sql('select count(*)::int as n from shinrai.media')).toEqual(before);
  });

  it('is kept once, however often it is handed in, and at the same time', async () => {
    const content = png(11, 11);
    const ids = await Promise.all([1, 2, 3, 4].map(() => media(app, '2001', content)));
    expect(new Set(ids).size).toBe(1);
    const [kept] = await app.sql('select sha256, bytes from shinrai.media where id = $1', [ids[0]]);
    expect(kept).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length });
    const events = await app.sql(`select actor_label as by, details from shinrai.audit_events where record_id = $1`, [
      ids[0],
    ]);
    expect(events).toHaveLength(4);
    expect(events[0]).toMatchObject({ by: '2001', details: { name: 'file', type: 'image/png' } });
  });

  it('is handed in by authors alone', async () => {
    for (const number of ['2002', '1001']) expect((await upload(app, number, png(2, 2))).statusCode).toBe(403);
    expect((await upload(app, '', png(2, 2))).statusCode).toBe(401);
  });

  it('never changes in the database', async () => {
    const id = await media(app, '2001', png(5, 5));
    await expect(app.sql('update shinrai.media set mime_type = $2 where id = $1', [id, 'text/html'])).rejects.toThrow();
    await expect(app.sql('delete from shinrai.media_chunks where media_id = $1', [id])).rejects.toThrow();
    await expect(app.sql('truncate shinrai.media_chunks')).rejects.toThrow();
  });
});

describe('reading a file', () => {
  const content = mp4(90, { padding: 2_500_000 });

  it('sends it as what it is, for good, and so that it can do nothing', async () => {
    const id = await media(app, '2001', content);
    const answer = await get(id, '2001');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(content.length),
      'cache-control': 'private, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const again = await get(id, '2001', { 'if-none-match': String(answer.headers['etag']) });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it.each([
    ['bytes=0-99', 206, 0, 99],
    ['bytes=1048570-1048585', 206, 1_048_570, 1_048_585],
    ['bytes=2097152-', 206, 2_097_152, content.length - 1],
    ['bytes=-7', 206, content.length - 7, content.length - 1],
    ['bytes=5-999999999', 206, 5, content.length - 1],
    ['bytes=9-3', 200, 0, content.length - 1],
    ['bytes=0-1,5-6', 200, 0, content.length - 1],
    ['lines=1-2', 200, 0, content.length - 1],
  ])('sends the part %s', async (range, status, first, last) => {
    const id = await media(app, '2001', content);
    const answer = await get(id, '2001', { range });
    expect(answer.statusCode).toBe(status);
    expect(answer.rawPayload.equals(content.subarray(first, last + 1))).toBe(true);
    if (status === 206) expect(answer.headers['content-range']).toBe(`bytes ${first}-${last}/${content.length}`);
  });

  it('refuses a part that is not there, and sends the whole of what has changed since', async () => {
    const id = await media(app, '2001', content);
    const beyond = await get(id, '2001', { range: `bytes=${content.length}-` });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${content.length}`]);
    expect((await get(id, '2001', { range: 'bytes=0-9', 'if-range': '"other"' })).statusCode).toBe(200);
  });

  it('is for who reads courses, and for learners of a version that shows it', async () => {
    const [first, second, unused] = [
      await media(app, '2001', png(21, 9)),
      await media(app, '2001', png(22, 9)),
      await media(app, '2001', png(23, 9)),
    ];
    const shows = (mediaId: string) => ({
      files: [{ name: 'badge.png', mediaId }],
      lessons: [lesson('one', '![社員証](media/badge.png)'), lesson('two')],
    });
    const courseId = await publishedCourse(app, '2001', 'with-pictures', shows(first));
    const seen = async (as: string) =>
      Promise.all([first, second, unused].map(async id => (await get(id, as)).statusCode));
    expect(await seen('2002')).toEqual([200, 200, 200]);
    expect(await seen('1001')).toEqual([404, 404, 404]);

    const audience = { departments: { ids: [people], below: true } };
    await assignedTo(app, '2001', courseId, { audience });
    expect(await seen('1001')).toEqual([200, 404, 404]);
    expect(await seen('1002')).toEqual([404, 404, 404]);

    const { course } = await app.as('2001')('query ($id: ID!) { course(id: $id) { version } }', { id: courseId });
    const input = { ...courseDocument('with-pictures', shows(second)), id: courseId, version: course.version };
    const { saveCourseDraft: draft } = await app.as('2001')(
      'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }',
      { input },
    );
    expect(await seen('1001')).toEqual([200, 404, 404]);
    await app.as('2001')('mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id } }', {
      input: draft,
    });
    expect(await seen('1001')).toEqual([404, 200, 404]);

    expect((await get('x', '2001')).json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await get(courseId, '2001')).statusCode).toBe(404);
    expect((await get(first, '')).statusCode).toBe(401);
  });
});
