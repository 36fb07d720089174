import { describe, expect, it } from '@jest/globals';

import {
  nameFor,
  noVideo,
  paragraphsBefore,
  pictureMarkdown,
  picturesIn,
  sentVideo,
  videoOf,
  withParagraph,
} from './draft-media.rules.ts';

describe('the name of a file', () => {
  it.each([
    ['Badge 01.PNG', 'image/png', [], 'badge-01.png'],
    ['社員証.png', 'image/png', [], 'image.png'],
    ['研修（Ｖ２）.mp4', 'video/mp4', [], 'v2.mp4'],
    ['a.jpeg', 'image/jpeg', ['a.jpg'], 'a-2.jpg'],
    ['lying.exe', 'text/vtt', [], 'lying.vtt'],
    ['...gif', 'image/gif', [], 'image.gif'],
  ])('of %s is one that lessons can call', (fileName, mimeType, taken, expected) => {
    const name = nameFor(fileName, mimeType, taken);
    expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
    expect(name).toBe(expected);
  });
});

describe('a picture in a text', () => {
  it('is found with its words', () =>
    expect(picturesIn('![証](media/a.png)\n\n![](media/b.png "図1") ![x](https://x.example/c.png)')).toEqual([
      { name: 'a.png', alt: '証' },
      { name: 'b.png', alt: '' },
    ]));

  it('is written so that nothing in its words breaks it', () => {
    expect(pictureMarkdown('a.png', '社員証', '')).toBe('![社員証](media/a.png)');
    expect(pictureMarkdown('a.png', 'a]b\nc', 'say "hi"')).toBe('![a\\]b c](media/a.png "say \\"hi\\"")');
  });

  it.each([
    ['', 0, 'X'],
    ['一\n\n二', 0, 'X\n\n一\n\n二'],
    ['一\n\n二', 1, '一\n\nX\n\n二'],
    ['一\n続き\n\n\n二\n', 2, '一\n続き\n\nX\n\n二'],
    ['一\n\n二', 3, '一\n\nX\n\n二'],
    ['一\n\n二', 4, '一\n\n二\n\nX'],
  ])('is put into %j after the paragraph at %s', (text, at, expected) =>
    expect(withParagraph(text, paragraphsBefore(text, at), 'X')).toBe(expected),
  );

  it('stands after the same paragraph in a shorter translation, or at its end', () =>
    expect(withParagraph('one', 5, 'X')).toBe('one\n\nX'));
});

it('a video goes to the server and comes back the same', () => {
  const video = { file: 'a.mp4', captionsJa: 'a.vtt', captionsEn: null, transcript: { ja: '全文', en: null } };
  expect(sentVideo(videoOf(video))).toEqual(video);
  expect(sentVideo(noVideo)).toBeNull();
});
