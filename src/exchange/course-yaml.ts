import {
  Composer,
  Document,
  Lexer,
  LineCounter,
  Parser,
  type Scalar,
  type CST,
  type YAMLMap,
  isScalar,
  visit,
} from 'yaml';

import { unhurried } from '../people/unhurried.ts';

/** What a block or a bare word would lose or fold: it is written between quotes, with escapes. */
const fragile = /[\u2028\u2029\uFEFF]|(?!\n)\p{Cc}|[^\S\n](?:\n|$)|^\s|\n\s|\n$/u;
const deepest = 100;

/** YAML that is read back as exactly this. */
export function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, sortMapEntries: japaneseFirst });
  visit(document, { Scalar: (_, scalar: Scalar) => quoteFragile(scalar) });
  return document.toString({ lineWidth: 0 });
}

const japaneseFirst = ({ key: one }: { key: unknown }, { key: other }: { key: unknown }): number =>
  Number(isNamed(one, 'en') && isNamed(other, 'ja')) - Number(isNamed(one, 'ja') && isNamed(other, 'en'));

const isNamed = (key: unknown, name: string): boolean => isScalar(key) && key.value === name;

function quoteFragile(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && fragile.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
}

/** The text is no YAML, or none that a person would write. */
export class NotYaml extends Error {
  constructor(
    /** From 1; null where no line can be named. */
    readonly line: number | null,
  ) {
    super('not YAML');
  }
}

/** Reads a text of a few megabytes without holding up anybody else; no nesting and no reference can make it long. */
export async function fromYaml(text: string): Promise<unknown> {
  const lines = new LineCounter();
  const tokens = await unhurried(tokensOf(text, lines));
  // the parser would compare every key of a map with every other
  const [document, second] = [...new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)];
  const at = (offset: number | undefined) => (offset === undefined ? null : lines.linePos(offset).line);
  if (document!.errors[0]) throw new NotYaml(at(document!.errors[0].pos[0]));
  if (second) throw new NotYaml(at(second.range[0]));
  visit(document!, {
    Map: (_, map) => checkKeys(map, at),
    Alias: (_, { range }) => {
      throw new NotYaml(at(range?.[0]));
    },
  });
  return document!.toJS();
}

function* tokensOf(text: string, lines: LineCounter): Generator<number, CST.Token[]> {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) throw new NotYaml(lines.linePos(parser.offset).line);
    yield parser.offset;
  }
  return [...tokens, ...parser.end()];
}

function checkKeys({ items }: YAMLMap, at: (offset: number | undefined) => number | null): void {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) throw new NotYaml(null);
    if (seen.has(key.value)) throw new NotYaml(at(key.range?.[0]));
    seen.add(key.value);
  }
}
