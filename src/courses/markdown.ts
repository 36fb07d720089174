import rehypeSanitize, { type Options as Allowed } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

import { refuseField } from '../kernel/refusal.ts';
import { type Node, type Pictures, asWritten, depthOf, imagesIn, safeLinks } from './markdown-tree.ts';

export const longestMarkdown = 200_000;
const deepestNesting = 30;
const longestParagraph = 20_000;
const mostLines = 5000;
const mostMarks = 500;

/** Everything that may come out; what is not named here does not exist. */
const allowed: Allowed = {
  tagNames:
    'h2 h3 h4 h5 h6 p br hr blockquote pre code strong em del a ul ol li table thead tbody tr th td ruby rp rt sup figure img figcaption'.split(
      ' ',
    ),
  attributes: {
    a: ['href'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    img: ['alt', ['src', /^course-media\/[0-9a-f-]{36}$/], 'width', 'height', 'loading'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();

const renderer = unified()
  .use(remarkRehype, { footnoteLabel: '※' })
  .use(rehypeSanitize, allowed)
  .use(() => safeLinks)
  .use(rehypeStringify)
  .freeze();

const noPictures: Pictures = new Map();

/** Markdown as HTML that is safe to show, with these pictures by their names; refused (for this field) when it is too long or nested too deeply to be a lesson. */
export function render(source: string, field: string, pictures = noPictures): string {
  const tree = parsed(source, field);
  asWritten(tree as Node, pictures);
  return renderer.stringify(renderer.runSync(tree));
}

/** The files of the course that a text shows as images. */
export const imagesOf = (source: string): { name: string; alt: string }[] => imagesIn(parsed(source, 'body') as Node);

/** Refuses what `render` would refuse. */
export function checkMarkdown(source: string, field: string): void {
  parsed(source, field);
}

function parsed(source: string, field: string) {
  if (Buffer.byteLength(source) > longestMarkdown) refuseField(field, 'maxLength');
  if (isNestedOnALine(source)) refuseField(field, 'maxNesting');
  if (isTangled(source)) refuseField(field, 'maxMarks');
  const tree = parser.parse(source);
  return depthOf(tree as Node, deepestNesting) > deepestNesting ? refuseField(field, 'maxNesting') : tree;
}

/** Quotes and lists within each other on one line: thousands of them would exhaust the parser's stack before there is a tree to measure. */
function isNestedOnALine(source: string): boolean {
  const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;
  return source.match(containers)?.some(marks => marks.replaceAll(/[\s\d]/g, '').length > deepestNesting) ?? false;
}

/** The parser looks back over a paragraph for each of these marks; a text that needs so many is no lesson. */
function isTangled(source: string): boolean {
  const paragraphs = source.split(/\n[ \t]*\n/);
  if (source.split('\n').length > mostLines) return true;
  return paragraphs.some(text => text.length > longestParagraph || (text.match(/[[\]`@]/g)?.length ?? 0) > mostMarks);
}
