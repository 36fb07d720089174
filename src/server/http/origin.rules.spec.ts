import { describe, expect, it } from '@jest/globals';

import { mayChange } from './origin.rules.ts';

const ours = 'https://shinrai.example.jp';
const post = { method: 'POST', origin: ours, fetchSite: 'same-origin', host: 'shinrai.example.jp' };

describe('a request that changes something', () => {
  it.each([
    ['from our page', post, true],
    ['from our page, by a browser that sends no Sec-Fetch-Site', { ...post, fetchSite: undefined }, true],
    ['from no browser at all', { ...post, origin: undefined, fetchSite: undefined }, true],
    ['from another site', { ...post, origin: 'https://evil.example', fetchSite: 'cross-site' }, false],
    ['from another site, by an old browser', { ...post, origin: 'https://evil.example', fetchSite: undefined }, false],
    [
      'from another host of our own domain',
      { ...post, origin: 'https://wiki.example.jp', fetchSite: 'same-site' },
      false,
    ],
    ['from our host over http', { ...post, origin: 'http://shinrai.example.jp' }, false],
    ['from our host on another port', { ...post, origin: `${ours}:8443` }, false],
    ['from a sandboxed frame or a redirect', { ...post, origin: 'null' }, false],
    ['from another site that hides its origin', { ...post, origin: undefined, fetchSite: 'cross-site' }, false],
    ['from a name that only begins like ours', { ...post, origin: `${ours}.evil.example` }, false],
    ['from the host that the request was sent to', { ...post, origin: 'https://10.0.0.7', host: '10.0.0.7' }, false],
  ])('%s', (_, provenance, isAllowed) => {
    expect(mayChange(provenance, ours, true)).toBe(isAllowed);
  });

  it('may come from the same host under another name where the server is developed', () => {
    const local = { ...post, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
    expect(mayChange(local, 'http://localhost:3000', false)).toBe(true);
    expect(mayChange({ ...local, origin: 'http://127.0.0.1:9999' }, 'http://localhost:3000', false)).toBe(false);
    expect(mayChange({ ...local, origin: 'null' }, 'http://localhost:3000', false)).toBe(false);
  });
});

describe('a request that only reads', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('%s may come from anywhere', method => {
    expect(mayChange({ ...post, method, origin: 'https://evil.example', fetchSite: 'cross-site' }, ours, true)).toBe(
      true,
    );
  });
});
