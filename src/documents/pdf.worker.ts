import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { coverageOf } from './font-coverage.rules.ts';
import type { Order, Print } from './pdf.renderer.ts';
import { shownText } from './shown-text.rules.ts';

/** The families of house.typ, in its order, each in the weights that pages use. */
const families = [
  ['biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf', 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'],
  ['noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'],
].map(weights => weights.map(path => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`)))));

/** Templates see the folder of the sources, so that all can import /documents/house.typ. */
const workspace = fileURLToPath(new URL('..', import.meta.url));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: families.flat() }] });

const coverage = families.map(([font]) => coverageOf(new DataView(font!.buffer, font!.byteOffset, font!.byteLength)));
const isShown = (point: number): boolean => coverage.some(covered => covered.has(point));

function print({ template, data, maxPages }: Order): Print {
  const shown = JSON.stringify(data, (_, value) => (typeof value === 'string' ? shownText(value, isShown) : value));
  const mainFilePath = fileURLToPath(template);
  try {
    const compiled = compiler.compile({ mainFilePath, inputs: { data: shown }, resetRead: true });
    const document = compiled.result;
    if (!document) return { failed: told(compiler.fetchDiagnostics(compiled.takeError()!)) };
    if (document.numOfPages > maxPages) return { pages: document.numOfPages };
    return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { failed: withoutData(/message: "(.*?)", trace/.exec(String(error))?.[1] ?? 'not exported') };
  } finally {
    compiler.evictCache(10);
  }
}

process.on('message', (order: Order) => process.send!(print(order)));

/** What went wrong, and where in the templates. */
const told = (found: { message: string; path: string; range: { start: { line: number } } | null }[]): string =>
  found
    .map(({ message, path, range }) => `${withoutData(message)} (${basename(path)}:${(range?.start.line ?? -1) + 1})`)
    .join(', ');

/** Typst quotes what it stumbles over, which may be somebody's name. */
const withoutData = (message: string): string => message.replaceAll(/`[^`]*`|"[^"]*"/g, '…').replace(/: .*/s, '');
