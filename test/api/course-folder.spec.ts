import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

import { documentOf, textsOf } from '../../src/exchange/course.files.ts';
import { CourseLibrary, operator } from '../../src/index.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { anyContent } from '../support/content.ts';
import { courseDocument, lesson, single } from '../support/courses.ts';
import { departments, employee } from '../support/people.ts';

const shipped = 'src/server/seed/courses/information-security';
const save = `mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }`;
const publish = `mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id version published { number contentHash } } }`;

let app: TestApp;
const author = (document: string, variables?: Record<string, unknown>) => app.as('2001')(document, variables);
beforeAll(async () => {
  app = await startApp();
  const { personnel } = await departments(app);
  await employee(app, {
    number: '2001',
    department: personnel,
    name: '佐々木 恵',
    kana: 'ササキ メグミ',
    roles: ['TRAINING_ADMIN'],
  });
  await employee(app, { number: '1001', department: personnel, name: '髙橋 一郎', kana: 'タカハシ イチロウ' });
});
afterAll(() => app.close());

const send = (method: 'GET' | 'POST', url: string, { as = '2001', payload }: { as?: string; payload?: Buffer } = {}) =>
  app.nest.inject({
    method,
    url,
    headers: { 'x-employee': as, ...(payload && { 'content-type': 'application/octet-stream' }) },
    ...(payload && { payload }),
  });
const exported = async (id: string, query = ''): Promise<Buffer> =>
  (await send('GET', `/courses/${id}/export${query}`)).rawPayload;
const imported = (payload: Buffer, path = 'import') => send('POST', `/courses/${path}`, { payload });

async function published(input: object): Promise<{ id: string; version: number; hash: string }> {
  const { saveCourseDraft } = await author(save, { input });
  const { publishCourse } = await author(publish, { input: saveCourseDraft });
  return { id: publishCourse.id, version: publishCourse.version, hash: publishCourse.published.contentHash };
}

async function publishedHash(input: { id: string; version: number }): Promise<string> {
  return (await author(publish, { input })).publishCourse.published.contentHash;
}

async function entriesOf(zip: Buffer): Promise<Record<string, string>> {
  const file = await fromBufferPromise(zip, { lazyEntries: true, autoClose: false });
  const found: Record<string, string> = {};
  for await (const entry of file.eachEntry())
    found[entry.fileName] = (await buffer(await file.openReadStreamPromise(entry))).toString('utf8');
  return found;
}

type Written = [path: string, content: string | Buffer, options?: { mode?: number }];

function zipOf(...files: Written[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content, options = {}] of files) zip.addBuffer(Buffer.from(content), path, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** The files of a small good course. */
const course = (code: string): Written[] => [...textsOf(courseDocument(code) as any)];

describe('a course as files', () => {
  it('is read as it was written, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async content => {
        const read = await documentOf(textsOf(content));
        expect(JSON.parse(JSON.stringify(read))).toMatchObject(JSON.parse(JSON.stringify(content)));
      }),
      { numRuns: 300 },
    );
  });

  it('is pleasant to read and write by hand', async () => {
    const texts = textsOf(courseDocument('basics') as any);
    expect([...texts.keys()]).toEqual(['course.yaml', 'questions.yaml', 'lessons/one.ja.md', 'lessons/two.ja.md']);
    expect(texts.get('course.yaml')).toBe(
      `code: basics\ntitle:\n  ja: 基本\n  en: null\nsummary:\n  ja: 要点\n  en: null\npassMark: 60\nquestionCount: 3\ntimeLimitMinutes: 30\nlessons:\n` +
        `  - slug: one\n    title:\n      ja: one\n      en: null\n    minutes: 5\n  - slug: two\n    title:\n      ja: two\n      en: null\n    minutes: 5\n`,
    );
  });
});

describe('an export', () => {
  it('imported again has the same hash, whatever stands in it', async () => {
    const { id, version } = (await author(save, { input: courseDocument('same') })).saveCourseDraft;
    let seen = version;
    await fc.assert(
      fc.asyncProperty(anyContent, async content => {
        const whole = {
          ...content,
          code: 'same',
          questionCount: 1,
          lessons: [...content.lessons.slice(0, 2), lesson('zz')],
          questions: [single('z', 'zz')],
        };
        const texts = { ...whole, questions: [...whole.questions] };
        const first = (await author(save, { input: { ...texts, id, version: seen } })).saveCourseDraft;
        const done = (await author(publish, { input: { id, version: first.version } })).publishCourse;
        const again = await imported(await exported(id), `${id}/import?version=${done.version}`);
        expect(again.statusCode).toBe(201);
        expect(await publishedHash(again.json())).toBe(done.published.contentHash);
        seen = again.json().version + 1;
      }),
      { numRuns: 15 },
    );
  });

  it('is a folder of the published version, or of the version that is named', async () => {
    const { id, version } = await published(courseDocument('versions'));
    await author(save, {
      input: { ...courseDocument('versions', { title: { ja: '新しい', en: null } }), id, version },
    });
    const response = await send('GET', `/courses/${id}/export`);
    expect(response.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="versions_v1.zip"',
      'cache-control': 'no-store',
    });
    expect((await entriesOf(response.rawPayload))['course.yaml']).toContain('ja: 基本');
    expect((await entriesOf(await exported(id, '?version=2')))['course.yaml']).toContain('ja: 新しい');
    expect((await send('GET', `/courses/${id}/export?version=3`)).json()).toEqual({ code: 'NOT_FOUND', params: {} });
    expect((await send('GET', '/courses/nonsense/export')).statusCode).toBe(404);
    expect((await send('GET', `/courses/${id}/export?version=two`)).json().code).toBe('INVALID_INPUT');
  });

  it('is for those who read courses, and is in the log', async () => {
    const { id } = await published(courseDocument('logged'));
    expect((await send('GET', `/courses/${id}/export`, { as: '1001' })).json().code).toBe('FORBIDDEN');
    await exported(id);
    const events = await app.sql(
      "select outcome, details from shinrai.audit_events where action = 'EXPORT_COURSE' and record_id = $1",
      [id],
    );
    expect(events).toEqual([{ outcome: 'DONE', details: { code: 'logged', number: 1 } }]);
  });

  it('stopped in the middle is no zip, and the server goes on', async () => {
    const { id } = await published(
      courseDocument('stopped', { lessons: [lesson('one', noise(90_000)), lesson('two', noise(90_000))] }),
    );
    const whole = await exported(id);
    for (const share of [0.2, 0.5, 0.99])
      await expect(entriesOf(whole.subarray(0, whole.length * share))).rejects.toThrow();
    await app.nest.listen(0, '127.0.0.1');
    const request = get(`${await app.nest.getUrl()}/courses/${id}/export`, { headers: { 'x-employee': '2001' } });
    const [response] = await once(request, 'response');
    await once(response, 'data');
    response.destroy();
    expect(await exported(id)).toHaveLength(whole.length);
  });
});

describe('an import', () => {
  it('makes a new course, also from a folder that was zipped whole on a Mac', async () => {
    const files = course('whole').map(([path, content]): Written => [`my-course/${path}`, content]);
    const zip = await zipOf(...files, ['__MACOSX/my-course/._course.yaml', 'x'], ['my-course/.DS_Store', 'x']);
    const { id, version } = (await imported(zip)).json();
    const { course: made } = await author(
      'query ($id: ID!) { course(id: $id) { version code published { id } draft { number lessons { slug } } } }',
      { id },
    );
    expect(made).toEqual({
      version,
      code: 'whole',
      published: null,
      draft: { number: 1, lessons: [{ slug: 'one' }, { slug: 'two' }] },
    });
  });

  it('replaces a draft only as it was seen, and only of its own course', async () => {
    const { id, version } = (await author(save, { input: courseDocument('mine') })).saveCourseDraft;
    const [zip, other] = [await zipOf(...course('mine')), await zipOf(...course('another'))];
    expect((await imported(zip)).json()).toEqual({ code: 'CODE_TAKEN', params: { code: 'mine' } });
    expect((await imported(zip, `${id}/import?version=${version + 1}`)).json().code).toBe('STALE');
    expect((await imported(zip, `${id}/import`)).json().code).toBe('INVALID_INPUT');
    expect((await imported(other, `${id}/import?version=${version}`)).json()).toEqual({
      code: 'INVALID_INPUT',
      params: { fields: { code: ['isOfThisCourse'] } },
    });
    expect((await imported(zip, `nonsense/import?version=1`)).statusCode).toBe(404);
    expect((await imported(zip, `${id}/import?version=${version}`)).json()).toEqual({ id, version: version + 1 });
  });

  it('is for those who write courses', async () => {
    const refused = await send('POST', '/courses/import', { as: '1001', payload: await zipOf(...course('foreign')) });
    expect(refused.json().code).toBe('FORBIDDEN');
  });

  const link = 0o120777;
  it.each<[string, string, string | null, () => Written[]]>([
    ['a link', 'LINK', 'lessons/one.ja.md', () => [['lessons/one.ja.md', '/etc/passwd', { mode: link }]]],
    ['a device', 'LINK', 'media/x.png', () => [['media/x.png', '', { mode: 0o020666 }]]],
    ['a file that has no place', 'UNKNOWN', 'run.sh', () => [['run.sh', 'rm -rf /']]],
    ['a lesson that the course does not name', 'UNKNOWN', 'lessons/three.ja.md', () => [['lessons/three.ja.md', '三']]],
    ['a media file with a strange name', 'UNKNOWN', 'media/図 1.png', () => [['media/図 1.png', 'x']]],
    ['a bomb', 'BOMB', 'media/video.mp4', () => [['media/video.mp4', Buffer.alloc(30_000_000)]]],
    ['a text that is too long', 'TOO_LARGE', 'lessons/one.ja.md', () => [['lessons/one.ja.md', noise(9_000_000)]]],
    ['too many files', 'TOO_MANY', null, () => Array.from({ length: 1001 }, (_, i): Written => [`media/${i}.png`, ''])],
    ['the same file twice', 'TWICE', 'course.yaml', () => [['course.yaml', 'code: other']]],
    [
      'a text that is no UTF-8',
      'NOT_UTF8',
      'lessons/two.en.md',
      () => [['lessons/two.en.md', Buffer.from([0x83, 0x65])]],
    ],
  ])('refuses %s by name', async (_, reason, entry, bad) => {
    const added = bad();
    const rest =
      reason === 'TWICE' ? course('bad') : course('bad').filter(([path]) => !added.some(([name]) => name === path));
    const refused = await imported(await zipOf(...rest, ...added));
    expect(refused.json()).toEqual({ code: 'COURSE_FILE_REFUSED', params: { entry, reason } });
    expect(refused.statusCode).toBe(400);
  });

  it.each<[string, string, string, string]>([
    ['no YAML', 'course.yaml', 'code: [', 'NOT_YAML'],
    ['YAML of another shape', 'course.yaml', '- a\n- b', 'SHAPE'],
    ['no lessons', 'course.yaml', 'code: bad', 'SHAPE'],
    ['lessons that are none', 'course.yaml', 'code: bad\nlessons: [one]', 'SHAPE'],
    ['questions that are none', 'questions.yaml', 'one: two', 'SHAPE'],
    [
      'an endless reference',
      'questions.yaml',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      'NOT_YAML',
    ],
    ['brackets without end', 'questions.yaml', '['.repeat(200_000), 'NOT_YAML'],
    ['bullets without end', 'questions.yaml', '- '.repeat(200_000), 'NOT_YAML'],
    ['a key twice', 'course.yaml', 'code: bad\ncode: good', 'NOT_YAML'],
    ['two documents', 'course.yaml', 'code: bad\n---\ncode: good', 'NOT_YAML'],
  ])('refuses %s', async (_, path, text, reason) => {
    const files = course('bad').map(([name, content]): Written => [name, name === path ? text : content]);
    expect((await imported(await zipOf(...files))).json()).toMatchObject({
      code: 'COURSE_FILE_REFUSED',
      params: { entry: path, reason },
    });
  });

  it('refuses a path that leads out of the folder', async () => {
    for (const path of ['../../../evil.yaml', '/etc/evil.yaml']) {
      const same = 'x'.repeat(path.length);
      const zip = await zipOf(...course('bad'), [same, 'x']);
      const forged = Buffer.from(zip.toString('latin1').replaceAll(same, path), 'latin1');
      expect((await imported(forged)).json()).toEqual({
        code: 'COURSE_FILE_REFUSED',
        params: { entry: path, reason: 'PATH' },
      });
    }
  });

  it('refuses what says another size than it has', async () => {
    const zip = await zipOf(...course('bad'));
    const at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    zip.writeUInt32LE(5, at + 24);
    expect((await imported(zip)).json()).toEqual({
      code: 'COURSE_FILE_REFUSED',
      params: { entry: 'course.yaml', reason: 'DAMAGED' },
    });
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['no zip', () => Buffer.from('なにか別のもの')],
    ['nothing', () => Buffer.alloc(0)],
    ['half a zip', async () => (await zipOf(...course('bad'))).subarray(0, 400)],
  ])('refuses %s', async (_, payload) => {
    expect((await imported(await payload())).json()).toEqual({
      code: 'COURSE_FILE_REFUSED',
      params: { entry: null, reason: 'NOT_ZIP' },
    });
  });

  it('names what is missing, and holds to the rules of a draft', async () => {
    const without = (missing: string) => zipOf(...course('bad').filter(([path]) => path !== missing));
    for (const entry of ['course.yaml', 'questions.yaml', 'lessons/two.ja.md'])
      expect((await imported(await without(entry))).json()).toEqual({
        code: 'COURSE_FILE_REFUSED',
        params: { entry, reason: 'MISSING' },
      });
    const wrong = await zipOf(
      ...textsOf(courseDocument('bad', { passMark: 101, lessons: [lesson('one'), lesson('one')] }) as any),
    );
    expect((await imported(wrong)).json()).toEqual({
      code: 'INVALID_INPUT',
      params: { fields: { passMark: ['max'] } },
    });
    const left = await app.sql("select code from shinrai.courses where code in ('bad', 'another', 'foreign')");
    expect(left).toEqual([]);
  });

  it('leaves nothing behind on the disk', async () => {
    expect((await readdir(tmpdir())).filter(name => name.startsWith('shinrai-course-'))).toEqual([]);
  });
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('travel with the course, and come back as the same', async () => {
    const kept = (await send('POST', '/course-media', { payload: png })).json();
    const input = courseDocument('picture', {
      lessons: [lesson('one', '![図](media/figure.png)'), lesson('two')],
      files: [{ name: 'figure.png', mediaId: kept.id }],
    });
    const { id, version, hash } = await published(input);
    const zip = await exported(id);
    expect(Object.keys(await entriesOf(zip))).toContain('media/figure.png');
    const again = (await imported(zip, `${id}/import?version=${version}`)).json();
    expect(await publishedHash(again)).toBe(hash);
    const bare = await zipOf(...course('script'), ['media/figure.png', '<svg onload="alert(1)"/>']);
    expect((await imported(bare)).json()).toMatchObject({ code: 'MEDIA_REFUSED' });
  });
});

describe('a folder of the operator', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'courses-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const library = () => app.nest.get(CourseLibrary);

  it('is imported and published: the information security course as it ships', async () => {
    const id = await library().importFolder(operator, shipped);
    expect(await library().importFolder(operator, shipped)).toBe(id);
    await library().publish(operator, 'information-security');
    const { course: found } = await author(
      'query ($id: ID!) { course(id: $id) { published { number passMark publishedBy { id } lessons { html(locale: EN) } questions { code } } } }',
      { id },
    );
    expect(found.published).toMatchObject({ number: 1, passMark: 80, publishedBy: null });
    expect(found.published.lessons).toHaveLength(8);
    expect(found.published.lessons[0].html).toContain('<h2>');
    expect(found.published.questions).toHaveLength(40);
  });

  it('is written whole, and read as the same course', async () => {
    const { hash } = await published(courseDocument('folder'));
    const target = join(folder, 'deep', 'folder');
    await library().exportFolder(operator, 'folder', target);
    expect(await readdir(join(folder, 'deep'))).toEqual(['folder']);
    expect(await readFile(join(target, 'lessons/one.ja.md'), 'utf8')).toContain('情報「セキュリティ」');
    await library().importFolder(operator, target);
    await library().publish(operator, 'folder');
    const hashes = await app.sql(
      "select content_hash from shinrai.course_versions v join shinrai.courses c on c.id = v.course_id where c.code = 'folder'",
    );
    expect(hashes).toEqual([{ content_hash: hash }, { content_hash: hash }]);
  });

  it('is never written over', async () => {
    const target = join(folder, 'taken');
    await library().exportFolder(operator, 'folder', target);
    await writeFile(join(target, 'notes.txt'), '大切なメモ');
    await expect(library().exportFolder(operator, 'folder', target)).rejects.toThrow('is there already');
    expect(await readFile(join(target, 'notes.txt'), 'utf8')).toBe('大切なメモ');
    expect((await readdir(folder)).toSorted()).toEqual(['deep', 'taken']);
    await expect(library().importFolder(operator, target)).rejects.toMatchObject({
      code: 'COURSE_FILE_REFUSED',
      params: { entry: 'notes.txt', reason: 'UNKNOWN' },
    });
  });
});

/** Text of so many bytes that cannot be made much shorter. */
const noise = (bytes: number): string =>
  Array.from({ length: Math.floor(bytes / 96) }, () => randomBytes(48).toString('hex').slice(1)).join('\n\n');
