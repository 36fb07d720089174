import { describe, expect, it } from '@jest/globals';

import { isCommon } from './password.rules.ts';

const own = ['10234', '髙橋', '花子', 'タカハシ', 'ハナコ', 'hanako.takahashi', 'example.co.jp'];

describe('a password', () => {
  it.each([
    'passwordpassword',
    'P@ssword P@ssword 1',
    'password1234567',
    'Password!2026!!!',
    'qwertyuiopasdfgh',
    'qwertyuiop123456',
    '123456789012345678',
    'aaaaaaaaaaaaaaaaaaaa',
    'abababababababababab',
    'abcabcabcabcabcabc',
    'abcdefghijklmnop',
    '1qaz2wsx3edc1qaz',
    'shinraishinrai2026',
    'Welcome to company',
    'パスワードパスワードパスワード',
    'ｐａｓｓｗｏｒｄ２０２６２０２６',
    '10234_10234_10234',
    'takahashi-hanako-10234',
    '髙橋花子髙橋花子髙橋花子１２３',
    'security-training-2026',
  ])('%s is among the first to be guessed', password => {
    expect(isCommon(password, own)).toBe(true);
  });

  it.each([
    'correct horse battery staple',
    '雨の日には傘を二本持って出る人です',
    'kumo-ga-nagareru-oka',
    'x7#Kq9!mZ2$vB4@n',
    'fünf graue Kraniche',
    'my dog ate 14 tofus',
    'txzg-xf5h-c6rm-yjzh',
  ])('%s is not', password => {
    expect(isCommon(password, own)).toBe(false);
  });

  it('of 128 characters is judged at once', () => {
    const started = performance.now();
    for (const unit of ['ab', 'a', 'qwerty0', 'xyzzy-1']) isCommon(unit.repeat(128).slice(0, 128), own);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
