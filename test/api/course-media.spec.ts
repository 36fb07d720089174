import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestApp, startApp } from '../support/app.ts';
import { courseDocument, lesson } from '../support/courses.ts';
import { captions, media, mp4, png } from '../support/media.ts';
import { departments, employee } from '../support/people.ts';

const text = (ja: string, en: string | null = null) => ({ ja, en });
const save = 'mutation ($input: SaveCourseDraftInput!) { saveCourseDraft(input: $input) { id version } }';
const publish =
  'mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { id published { contentHash } } }';

let app: TestApp;
let files: { name: string; mediaId: string }[];

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
  files = [
    { name: 'film.mp4', mediaId: await media(app, '2001', mp4(100)) },
    { name: 'film.ja.vtt', mediaId: await media(app, '2001', captions()) },
    { name: 'badge.png', mediaId: await media(app, '2001', png(640, 360)) },
  ];
});
afterAll(() => app.close());

describe('a course with pictures and a video', () => {
  const shown = async (change: object) => {
    const { saveCourseDraft: draft } = await app.as('2001')(save, {
      input: courseDocument(`draft-${Math.random()}`.replace('.', '-'), change),
    });
    return app.as('2001')(publish, { input: draft });
  };
  const withBody = (body: string, more: object = {}) => ({
    files,
    lessons: [{ ...lesson('one', body), ...more }, lesson('two')],
  });
  const film = { file: 'film.mp4', captionsJa: 'film.ja.vtt', transcript: text('全文') };

  it.each([
    ['a picture that is not there', () => withBody('![社員証](media/none.png)'), ['IMAGE_UNKNOWN']],
    ['a picture that is a video', () => withBody('![社員証](media/film.mp4)'), ['IMAGE_UNKNOWN']],
    ['a picture without words', () => withBody('![](media/badge.png)'), ['IMAGE_WITHOUT_TEXT']],
    [
      'a picture without words in English',
      () => ({
        ...withBody('a'),
        lessons: [{ ...lesson('one'), body: text('一', '![ ](media/badge.png)') }, lesson('two')],
      }),
      ['IMAGE_WITHOUT_TEXT'],
    ],
    ['a video that is a picture', () => withBody('a', { video: { ...film, file: 'badge.png' } }), ['VIDEO_UNKNOWN']],
    [
      'a video without captions',
      () => withBody('a', { video: { ...film, captionsJa: null } }),
      ['VIDEO_WITHOUT_CAPTIONS'],
    ],
    [
      'captions that are a picture',
      () => withBody('a', { video: { ...film, captionsEn: 'badge.png' } }),
      ['VIDEO_WITHOUT_CAPTIONS'],
    ],
    [
      'a video without a transcript',
      () => withBody('a', { video: { ...film, transcript: text(' ') } }),
      ['VIDEO_WITHOUT_TRANSCRIPT'],
    ],
  ])('is not published with %s', async (_, change, problems) => {
    await expect(shown(change())).rejects.toMatchObject({
      code: 'COURSE_INCOMPLETE',
      params: { problems: problems.map(problem => ({ problem, where: 'one' })) },
    });
  });

  it('shows them, and pictures from elsewhere as their words', async () => {
    const { publishCourse: course } = await shown(
      withBody('![社員証](media/badge.png "図1")\n\n![遠く](https://far.example/x.png)', { video: film }),
    );
    const { course: read } = await app.as('2001')(
      'query ($id: ID!) { course(id: $id) { published { lessonsFirst files { name mediaId kind mimeType bytes width durationSeconds } lessons { attentionSeconds html(locale: JA) transcriptHtml(locale: EN) video { file captionsJa captionsEn transcript { ja } } } } } }',
      { id: course.id },
    );
    expect(read.published.files.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
      ['badge.png', 'IMAGE'],
      ['film.ja.vtt', 'CAPTIONS'],
      ['film.mp4', 'VIDEO'],
    ]);
    expect(read.published.lessons[0]).toEqual({
      attentionSeconds: 0,
      html: `<figure><img src="course-media/${files[2]!.mediaId}" alt="社員証" width="640" height="360" loading="lazy"><figcaption>図1</figcaption></figure>\n<p>遠く</p>`,
      transcriptHtml: '<p>全文</p>',
      video: { file: 'film.mp4', captionsJa: 'film.ja.vtt', captionsEn: null, transcript: { ja: '全文' } },
    });
  });

  it('is previewed as it would be shown, with the names that are missing', async () => {
    const preview = 'query ($body: String!, $files: [CourseFileInput!]!) { lessonPreview(body: $body, files: $files) }';
    const { lessonPreview } = await app.as('2001')(preview, {
      body: '![証](media/badge.png) ![無](media/none.png)',
      files,
    });
    expect(lessonPreview).toContain(`<img src="course-media/${files[2]!.mediaId}" alt="証"`);
    expect(lessonPreview).toContain('無<code>media/none.png</code>');
  });

  it('keeps the hash that it had before there were any', async () => {
    const before = await shown({});
    const after = await shown({
      lessonsFirst: false,
      files: [],
      lessons: [{ ...lesson('one'), attentionSeconds: 0, video: null }, lesson('two')],
    });
    expect(after.publishCourse.published.contentHash).toBe(before.publishCourse.published.contentHash);
    const other = await shown({ lessonsFirst: true });
    expect(other.publishCourse.published.contentHash).not.toBe(before.publishCourse.published.contentHash);
  });

  it.each([
    ['a name twice', () => [files[2]!, files[2]!], 'files.1.name', 'isUnique'],
    ['a path', () => [{ ...files[2]!, name: '../badge.png' }], 'files.0.name', 'matches'],
    [
      'a file that nobody handed in',
      () => [{ name: 'x.png', mediaId: files[2]!.mediaId.replace(/.$/, 'x') }],
      'files.0.mediaId',
      'exists',
    ],
  ])('is not saved with %s', async (_, given, field, rule) => {
    await expect(shown({ files: given() })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { fields: { [field]: [rule] } },
    });
  });

  it.each([[-1], [3601], [1.5]])('asks for no %s seconds', async attentionSeconds => {
    await expect(shown({ lessons: [{ ...lesson('one'), attentionSeconds }] })).rejects.toThrow();
  });
});
