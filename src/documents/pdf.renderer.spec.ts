import { afterAll, describe, expect, it } from '@jest/globals';

import { TypstRenderer } from './pdf.renderer.ts';

const template = new URL('../certificates/certificate.typ', import.meta.url);
const data = {
  lang: 'ja',
  day: '2026-11-22',
  words: { heading: '修了証', honorific: '殿', statement: '証します。', code: 'コード', check: '', qr: '' },
  name: '𠮷﨑 #evil[髙] 🍣',
  course: '*太字* $x$ `code`',
  issuer: null,
  facts: [['修了日', '令和8年']],
  code: '0000',
  address: null,
  qr: null,
};

const pdf = new TypstRenderer();
afterAll(() => pdf.onModuleDestroy());

const outcome = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'DONE',
    ({ code, params, message }) => (code ? { code, params } : message),
  );

describe('a document', () => {
  it('is the same bytes for the same data, also from another process', async () => {
    const other = new TypstRenderer();
    const [one, again, elsewhere] = await Promise.all([pdf, pdf, other].map(one => one.render({ template, data })));
    other.onModuleDestroy();
    expect(one!.subarray(0, 5).toString()).toBe('%PDF-');
    expect([again, elsewhere].map(made => made!.equals(one!))).toEqual([true, true]);
  });

  it('is a tagged PDF/UA-1, whatever letters and signs its data have', async () => {
    const made = (await pdf.render({ template, data })).toString('latin1');
    expect(made).toContain('pdfuaid:part');
    expect(made).toContain('/StructTreeRoot');
  });

  it('is refused where it has too many pages, and where too many wait', async () => {
    expect(await outcome(pdf.render({ template, data, maxPages: 0 }))).toEqual({
      code: 'DOCUMENT_TOO_LONG',
      params: { pages: 1, limit: 0 },
    });
    const asked = await Promise.all(Array.from({ length: 23 }, () => outcome(pdf.render({ template, data }))));
    expect(asked.filter(one => one === 'DONE')).toHaveLength(20);
    expect(asked.slice(20)).toEqual(Array.from({ length: 3 }, () => ({ code: 'BUSY', params: {} })));
  });

  it('that cannot be set says where, and nothing of its data', async () => {
    const told = await outcome(pdf.render({ template, data: { ...data, day: '秘密の氏名' } }));
    expect(told).toMatch(/^certificate\.typ: .*\(house\.typ:\d+\)/);
    expect(told).not.toContain('秘密');
    expect(await outcome(pdf.render({ template, data }))).toBe('DONE');
  });

  it('is made anew after its process ended', async () => {
    pdf.onModuleDestroy();
    expect(await outcome(pdf.render({ template, data }))).toBe('DONE');
  });
});
