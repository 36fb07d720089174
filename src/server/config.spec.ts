import { describe, expect, it } from '@jest/globals';

import { readConfig } from './config.ts';

const production = { NODE_ENV: 'production', SHINRAI_PUBLIC_URL: 'https://shinrai.example.jp' };
const mail = { SHINRAI_SMTP_URL: 'smtp://smtp.example.jp', SHINRAI_MAIL_FROM: 'shinrai@example.jp' };
const database = 'postgresql://shinrai:secret@db.example.jp:5432/shinrai';

describe('the configuration', () => {
  it('is complete when nothing is set', () => {
    expect(readConfig({})).toEqual({
      production: false,
      databaseUrl: null,
      dataFolder: './data',
      keysFolder: './data-keys',
      host: 'localhost',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      trustedProxies: ['loopback'],
      demoPassword: null,
      timeZone: 'Asia/Tokyo',
      mail: { smtpUrl: null, from: { name: '', address: 'shinrai@localhost' }, requireTls: false },
      organisation: null,
    });
  });

  it('takes what is set', () => {
    const all = {
      ...production,
      DATABASE_URL: database,
      PORT: '8080',
      HOST: '::',
      SHINRAI_TIME_ZONE: 'Europe/Berlin',
      SHINRAI_TRUSTED_PROXIES: '10.0.0.7,10.1.0.0/16',
      SHINRAI_ORGANISATION: '株式会社サンプル',
      SHINRAI_ORGANISATION_EN: 'Sample, Inc.',
      SHINRAI_SMTP_URL: 'smtp://shinrai:secret@smtp.example.jp:587',
      SHINRAI_MAIL_FROM: '研修係 <shinrai@example.jp>',
    };
    expect(readConfig({ ...all, SHINRAI_DATA: '/srv/shinrai/', PGPASSWORD: 'x', PATH: '/bin' })).toMatchObject({
      production: true,
      databaseUrl: database,
      dataFolder: '/srv/shinrai/',
      keysFolder: '/srv/shinrai-keys',
      host: '::',
      port: 8080,
      publicUrl: 'https://shinrai.example.jp',
      trustedProxies: ['10.0.0.7', '10.1.0.0/16'],
      timeZone: 'Europe/Berlin',
      organisation: { ja: '株式会社サンプル', en: 'Sample, Inc.' },
      mail: {
        smtpUrl: 'smtp://shinrai:secret@smtp.example.jp:587',
        from: { name: '研修係', address: 'shinrai@example.jp' },
        requireTls: true,
      },
    });
  });

  it('has mails go out in the open only while developing, or to this very machine', () => {
    const requireTls = (env: object) => readConfig({ ...mail, ...env }).mail?.requireTls;
    expect(requireTls({})).toBe(false);
    expect(requireTls(production)).toBe(true);
    expect(requireTls({ ...production, SHINRAI_SMTP_URL: 'smtp://127.0.0.1:25' })).toBe(false);
    expect(requireTls({ ...production, SHINRAI_SMTP_URL: 'smtp://localhost.example.jp' })).toBe(true);
    expect(readConfig(production).mail).toBeNull();
  });

  it.each<[string, Record<string, string>, string]>([
    ['an empty database address', { DATABASE_URL: '' }, 'DATABASE_URL must look like'],
    [
      'a database address of another kind',
      { DATABASE_URL: 'mysql://root@localhost/shinrai' },
      'DATABASE_URL must look like',
    ],
    [
      'a database address without a database',
      { DATABASE_URL: 'postgresql://shinrai@localhost:5432' },
      'DATABASE_URL must look like',
    ],
    ['a database half named in the way of libpq', { PGHOST: 'db', PGUSER: 'shinrai' }, 'PGHOST, PGUSER'],
    ['an empty data folder', { SHINRAI_DATA: '' }, 'SHINRAI_DATA'],
    ['an empty port', { PORT: '' }, 'PORT'],
    ['a port that is none', { PORT: 'http' }, 'PORT'],
    ['a port that cannot be', { PORT: '65536' }, 'PORT'],
    ['a port that is less than nothing', { PORT: '-1' }, 'PORT'],
    ['an empty host', { HOST: '' }, 'HOST'],
    ['a public address with a path', { SHINRAI_PUBLIC_URL: 'https://shinrai.example.jp/app' }, 'SHINRAI_PUBLIC_URL'],
    ['a public address without a scheme', { SHINRAI_PUBLIC_URL: 'shinrai.example.jp' }, 'SHINRAI_PUBLIC_URL'],
    ['an empty public address', { SHINRAI_PUBLIC_URL: '' }, 'SHINRAI_PUBLIC_URL'],
    ['a demo password that is too short', { SHINRAI_DEMO_PASSWORD: 'demo' }, 'SHINRAI_DEMO_PASSWORD'],
    ['a time zone that is none', { SHINRAI_TIME_ZONE: 'Tokyo' }, 'SHINRAI_TIME_ZONE'],
    ['a mail server without a sender', { SHINRAI_SMTP_URL: 'smtp://smtp.example.jp' }, 'SHINRAI_MAIL_FROM is needed'],
    ['a sender without a mail server', { SHINRAI_MAIL_FROM: 'a@example.jp' }, 'SHINRAI_SMTP_URL is needed'],
    ['a mail server that is none', { ...mail, SHINRAI_SMTP_URL: 'smtp.example.jp:587' }, 'SHINRAI_SMTP_URL must look'],
    ['a port of it that cannot be', { ...mail, SHINRAI_SMTP_URL: 'smtp://host:99999' }, 'SHINRAI_SMTP_URL must look'],
    ['a sender that is none', { ...mail, SHINRAI_MAIL_FROM: '研修係' }, 'SHINRAI_MAIL_FROM must be an address'],
    ['two senders', { ...mail, SHINRAI_MAIL_FROM: 'a@example.jp, b@example.jp' }, 'SHINRAI_MAIL_FROM must be'],
    ['a sender with a line break', { ...mail, SHINRAI_MAIL_FROM: 'a\nBcc: b <a@example.jp>' }, 'SHINRAI_MAIL_FROM'],
    ['an environment that is none', { NODE_ENV: 'prod' }, 'NODE_ENV'],
    ['a name with a slip of the pen', { SHINRAI_DEMO_PASWORD: 'a demo password' }, 'SHINRAI_DEMO_PASWORD is not known'],
    ['proxies that are none', { SHINRAI_TRUSTED_PROXIES: '' }, 'SHINRAI_TRUSTED_PROXIES'],
    ['production without its address', { NODE_ENV: 'production' }, 'SHINRAI_PUBLIC_URL is needed in production'],
    [
      'production over plain http',
      { ...production, SHINRAI_PUBLIC_URL: 'http://shinrai.example.jp' },
      'SHINRAI_PUBLIC_URL must begin with https',
    ],
    [
      'production with a demo password',
      { ...production, SHINRAI_DEMO_PASSWORD: 'a demo password' },
      'SHINRAI_DEMO_PASSWORD has no place in production',
    ],
  ])('refuses %s, and names the variable', (_, env, words) => {
    expect(() => readConfig(env)).toThrow(words);
  });

  it('names all that is wrong at once, and no secret', () => {
    const read = () =>
      readConfig({
        DATABASE_URL: 'postgres:secret',
        PORT: 'x',
        SHINRAI_DEMO_PASSWORD: 'secret',
        SHINRAI_SMTP_URL: 'secret',
      });
    expect(read).toThrow(/DATABASE_URL.*\n.*PORT|PORT.*\n.*DATABASE_URL/);
    expect(read).not.toThrow(/secret/);
  });
});
