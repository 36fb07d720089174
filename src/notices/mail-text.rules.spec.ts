import { describe, expect, it } from '@jest/globals';

import { mailOf } from './mail-text.rules.ts';

const person = { id: 'n1', email: 'yamada@example.jp', locale: 'JA' as const, familyName: '山田', givenName: '太郎' };
const words = {
  subject: '「情報セキュリティ」の期限は11月30日です',
  lines: ['受講がまだお済みでないようです。', '11月30日までに終えてください。'],
  link: { path: '/my-training', text: '受講を始める' },
};

describe('a notice as a mail', () => {
  it('greets, says it, links and ends', () => {
    expect(mailOf(person, words, 'https://shinrai.example.jp').text.split('\n\n')).toEqual([
      '山田 太郎 様',
      ...words.lines,
      '受講を始める:\nhttps://shinrai.example.jp/my-training',
      expect.stringContaining('自動'),
    ]);
  });

  it('links to nothing where nobody has said what the pages are called', () => {
    const { text, html } = mailOf(person, words, null);
    expect([text, html].join()).not.toMatch(/my-training|href/);
  });

  it('has no markup that a title brought along, and its subject no line break', () => {
    const course = '<img src=x onerror="alert(1)">\r\nBcc: everybody@example.jp';
    const { subject, html } = mailOf(
      person,
      { ...words, subject: course, lines: [course] },
      'https://shinrai.example.jp',
    );
    expect(subject).toBe('<img src=x onerror="alert(1)"> Bcc: everybody@example.jp');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).toMatch(/^<!doctype html><html lang="ja">/);
  });

  it('speaks the language of its reader', () => {
    expect(mailOf({ ...person, locale: 'EN' }, words, null).text).toMatch(/^Dear 太郎 山田,/);
  });
});
