import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { proofTypeOf } from './proof-type.rules.ts';

const pdf = (inside: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${inside} >>\nendobj\n%%EOF\n`, 'latin1');
const png = (width: number, height: number) => {
  const file = Buffer.from(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR........`, 'latin1');
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
};
const packed = (inside: string, filter = '/Filter /FlateDecode ') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n2 0 obj << ${filter}/Type /ObjStm /N 1 /First 4 >>\nstream\n`),
    filter ? deflateSync(inside) : Buffer.from(inside),
    Buffer.from('\nendstream endobj'),
  ]);

describe('a proof', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['MZ\x90', null],
    [' %PDF-1.7', null],
    ['PK\x03\x04[Content_Types].xml word/document.xml', null],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', null],
    ['', null],
  ])('that begins with %j is %s', (head, type) => expect(proofTypeOf(Buffer.from(head, 'latin1'))).toBe(type));

  it.each([
    ['scan.pdf', true],
    ['スキャン.PDF', true],
    ['scan', true],
    ['第60条.第3号', true],
    ['scan.png', false],
    ['scan.docx', false],
    ['scan.pdf.exe', false],
  ])('that is a PDF may be called %s: %s', (name, may) =>
    expect(proofTypeOf(pdf('/Type /Catalog'), name)).toBe(may ? 'application/pdf' : null),
  );

  it('is no archive at the same time', () => {
    const zip = Buffer.from('PK\x05\x06', 'latin1');
    expect(proofTypeOf(Buffer.concat([pdf(''), zip, Buffer.alloc(18)]))).toBeNull();
    expect(proofTypeOf(Buffer.concat([png(2, 2), zip, Buffer.alloc(18)]))).toBeNull();
  });

  it.each([
    [10_000, 10_000, 'image/png'],
    [10_000, 10_001, null],
    [0xffffffff, 0xffffffff, null],
  ])('of %d × %d pixels is %s', (width, height, type) => expect(proofTypeOf(png(width, height))).toBe(type));
});

describe('a PDF that is a proof', () => {
  it.each([
    ['/Type /Catalog /Pages 3 0 R', true],
    ['/OpenAction [3 0 R /Fit]', true],
    ['/OpenAction[3 0 R /XYZ null null 0]', true],
    ['/OpenAction 9 0 R >>\nendobj\n9 0 obj\n[3 0 R /Fit', true],
    ['/OpenAction 9 0 R >>\nendobj\n9 0 obj\n<< /S /URI', false],
    ['/OpenAction << /S /URI /URI (https://example.jp)', false],
    ['/OpenAction\n<< /S /GoTo', false],
    ['/S /JavaScript /JS (app.alert(1))', false],
    ['/S /J#61vaScript', false],
    ['/#4AavaScript 1', false],
    ['/Open#41ction << /S /URI >>', false],
    ['/S /Rendition /JS 5 0 R', false],
    ['/JSON (1)', true],
    ['/S /Launch /F (cmd.exe)', false],
    ['/Launcher (x)', true],
    ['/Type /EmbeddedFile', false],
    ['/Names << /EmbeddedFiles 7 0 R >>', false],
  ])('with %j is harmless: %s', (inside, harmless) =>
    expect(proofTypeOf(pdf(inside))).toBe(harmless ? 'application/pdf' : null),
  );

  it('is looked into where its objects are packed', () => {
    expect(proofTypeOf(packed('3 0 << /Type /Catalog >>'))).toBe('application/pdf');
    for (const filter of ['/Filter /FlateDecode ', '']) {
      expect(proofTypeOf(packed('3 0 << /S /JavaScript >>', filter))).toBeNull();
      expect(proofTypeOf(packed('3 0 << /OpenAction << /S /URI >> >>', filter))).toBeNull();
    }
    expect(
      proofTypeOf(Buffer.from('%PDF-1.7 << /Type /ObjStm /Filter /FlateDecode >>\nstream\nsealed endstream')),
    ).toBeNull();
    expect(proofTypeOf(packed(' '.repeat(40_000_000)))).toBeNull();
  });

  it('may have anything in the data of a picture', () =>
    expect(proofTypeOf(pdf('/Subtype /Image >>\nstream\n\x00\x9c/JS \x12\nendstream\n<<'))).toBe('application/pdf'));
});
