import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Refusal } from '../kernel/refusal.ts';
import { imagesOf, render } from './markdown.ts';

const html = (source: string) => render(source, 'body');

describe('a lesson', () => {
  it.each([
    ['ruby', '{髙橋|たかはし}さん', '<p><ruby>髙橋<rp>(</rp><rt>たかはし</rt><rp>)</rp></ruby>さん</p>'],
    [
      'ruby within emphasis',
      '**{葛󠄀城|かつらぎ}市**',
      '<p><strong><ruby>葛󠄀城<rp>(</rp><rt>かつらぎ</rt><rp>)</rp></ruby>市</strong></p>',
    ],
    [
      'braces that are none',
      '{a} {|b} {a|} {{a|b}}',
      '<p>{a} {|b} {a|} {<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>}</p>',
    ],
    ['no ruby in code', '`{a|b}`', '<p><code>{a|b}</code></p>'],
    [
      'emphasis beside Japanese punctuation',
      '**情報「セキュリティ」**です。',
      '<p><strong>情報「セキュリティ」</strong>です。</p>',
    ],
    ['a time of day', '10:30から', '<p>10:30から</p>'],
    ['headings below the page’s own', '# 一\n## 二\n### 三', '<h2>一</h2>\n<h2>二</h2>\n<h3>三</h3>'],
    [
      'a link',
      '[IPA](https://www.ipa.go.jp/)',
      '<p><a href="https://www.ipa.go.jp/" rel="noopener noreferrer">IPA</a></p>',
    ],
    ['mail', '<a@example.jp>', '<p><a href="mailto:a@example.jp" rel="noopener noreferrer">a@example.jp</a></p>'],
    ['a list that starts at 3', '3. 三', '<ol start="3">\n<li>三</li>\n</ol>'],
    ['a quote', '> 引用', '<blockquote>\n<p>引用</p>\n</blockquote>'],
    ['code without a class', '```js\na\n```', '<pre><code>a\n</code></pre>'],
    ['struck out', '~~旧~~', '<p><del>旧</del></p>'],
  ])('shows %s', (_, source, expected) => expect(html(source)).toBe(expected));

  it('shows a table, with ruby in it', () => {
    expect(html('|名|件|\n|---|--:|\n|{髙橋\\|たかはし}|2|')).toBe(
      '<table>\n<thead>\n<tr>\n<th>名</th>\n<th align="right">件</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<td><ruby>髙橋<rp>(</rp><rt>たかはし</rt><rp>)</rp></ruby></td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  const id = '0199c8a1-0000-7000-8000-000000000001';
  const pictures = new Map([['badge.png', { id, width: 640, height: 360 }]]);
  const img = `<img src="course-media/${id}" alt="社員証" width="640" height="360" loading="lazy">`;
  it.each([
    ['a picture of the course', '![社員証](media/badge.png)', `<p>${img}</p>`],
    [
      'its title below it',
      '![社員証](media/badge.png "図1　社員証")',
      `<figure>${img}<figcaption>図1　社員証</figcaption></figure>`,
    ],
    ['a picture in a line', '前![社員証](media/badge.png "図1")後', `<p>前${img}後</p>`],
    ['the name of a picture that is not there', '![社員証](media/x.png)', '<p>社員証<code>media/x.png</code></p>'],
    ['no picture by a way round', '![社員証](media/../badge.png) ![a](/media/badge.png)', '<p>社員証 a</p>'],
    ['no picture by reference', '![社員証][b]\n\n[b]: media/badge.png', '<p>社員証</p>'],
    ['no picture without an address of ours', '<img src="course-media/1">', ''],
  ])('shows %s', (_, source, expected) => expect(render(source, 'body', pictures)).toBe(expected));

  it('tells which pictures it shows', () => {
    const source = '![a](media/a.png)\n\n> - ![](media/b.webp)\n\n`![c](media/c.png)` ![d](https://d.example/d.png)';
    expect(imagesOf(source)).toEqual([
      { name: 'a.png', alt: 'a' },
      { name: 'b.webp', alt: '' },
    ]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image that fails', '<img src=x onerror=alert(1)>'],
    ['a script in a line', 'a <script>alert(1)</script> b'],
    ['a javascript link', '[a](javascript:alert(1))'],
    [
      'a javascript link in disguise',
      '[a](java\nscript:alert(1)) [b](&#106;avascript:alert(1)) [c](JaVaScRiPt:alert(1))',
    ],
    ['data', '[a](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a javascript autolink', '<javascript:alert(1)>'],
    ['a reference', '[a][b]\n\n[b]: javascript:alert(1)'],
    ['a relative link', '[a](//evil.example) [b](/x) [c](x)'],
    ['an image from elsewhere', '![絵](https://evil.example/x.png) ![絵][r]\n\n[r]: https://evil.example/y.png'],
    ['a style', '<p style="position:fixed" class="x" onclick="alert(1)">a</p>'],
    ['an SVG', '<svg onload=alert(1)>'],
    ['a script in ruby', '{<script>alert(1)</script>|<img src=x onerror=alert(1)>}'],
    ['a quote in a title', '[a](https://a.example "\\" onmouseover=alert(1) x=\\"")'],
    ['a footnote', 'a[^x]\n\n[^x]: <script>alert(1)</script>'],
  ])('lets nothing of %s run', (_, source) => {
    const shown = html(source);
    for (const [, tag = '', attributes = ''] of shown.matchAll(/<([a-z0-9]+)([^>]*)>/g)) {
      expect(['p', 'a', 'ruby', 'rp', 'rt', 'sup', 'h2', 'ol', 'li']).toContain(tag);
      expect(attributes).toMatch(/^( href="https:\/\/a\.example")?( rel="noopener noreferrer")?$/);
    }
    expect(shown.replaceAll(/<[^>]*>/g, '')).not.toContain('<');
  });

  it.each([
    ['3,000 quotes', '> '.repeat(3000), 'maxNesting'],
    ['3,000 lists', '- '.repeat(3000), 'maxNesting'],
    ['31 emphases', '*a **b '.repeat(16) + '** *'.repeat(16), null],
    ['lists under lists', Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'), 'maxNesting'],
    ['a megabyte', 'あ'.repeat(350_000), 'maxLength'],
    ['brackets without end', ']'.repeat(100_000), 'maxMarks'],
    ['images in images', `${'!['.repeat(400)}a${'](b)'.repeat(100)}`, null],
    ['a hundred thousand lines', '\n'.repeat(100_000), 'maxMarks'],
  ])('of %s is refused by field or shown', (_, source, rule) => {
    if (rule === null) expect(html(source)).toContain('<p>');
    else expect(() => html(source)).toThrow(expect.objectContaining({ params: { fields: { body: [rule] } } }));
  });

  it('of anything at all is safe or refused', () => {
    const scraps = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '|',
      '*',
      '_',
      '`',
      '~',
      '!',
      '#',
      '-',
      '\n',
      ' ',
      '&',
      '"',
      "'",
      'javascript:',
      'http://',
      '<script>',
      'onerror=',
      '髙',
      '「',
      '」',
      '[^1]',
      ':',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.array(scraps, { maxLength: 60 }).map(parts => parts.join('')),
        source => {
          let shown: string;
          try {
            shown = html(source);
          } catch (refused) {
            expect(refused).toBeInstanceOf(Refusal);
            return;
          }
          expect(shown).not.toMatch(
            /<(?!\/?(?:h[2-6]|p|br|hr|blockquote|pre|code|strong|em|del|a|ul|ol|li|table|thead|tbody|tr|th|td|ruby|rp|rt|sup)[ >])/,
          );
          for (const [, attributes = ''] of shown.matchAll(/<[a-z0-9]+([^>]*)>/g)) {
            expect(attributes).toMatch(
              /^( (href="(https?|mailto):[^"]*"|rel="noopener noreferrer"|start="\d+"|align="[a-z]+"))*$/i,
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
