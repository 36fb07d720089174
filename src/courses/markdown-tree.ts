/** As much of a syntax tree (Markdown or HTML) as we touch. */
export interface Node {
  type: string;
  value?: string;
  depth?: number;
  alt?: string | null;
  checked?: boolean | null;
  tagName?: string;
  properties?: Record<string, unknown>;
  data?: Record<string, unknown>;
  children?: Node[];
}

/** How deeply a tree is nested; it is not followed much further than `enough`. */
export function depthOf(tree: Node, enough: number): number {
  let depth = 0;
  for (let level: Node[] = [tree]; level.length > 0 && depth <= enough + 1; depth++)
    level = level.flatMap(({ children = [] }) => children);
  return depth - 1;
}

/** Our own reading of Markdown: ruby, headings that start below the page's own, and text in place of images. */
export function asWritten(node: Node): void {
  if (node.type === 'heading') node.depth = Math.max(2, node.depth ?? 2);
  if (!node.children) return;
  node.children = node.children.flatMap(written);
  for (const child of node.children) asWritten(child);
}

function written(node: Node): Node[] {
  switch (node.type) {
    case 'text':
      return withRuby(node.value ?? '');
    case 'image':
    case 'imageReference':
      return [text(node.alt ?? '')];
    default:
      return [node];
  }
}

/** `{髙橋|たかはし}`; inside a table the bar is written `\|`. */
function withRuby(value: string): Node[] {
  return value.split(/(\{[^{}|]+\|[^{}|]+\})/).map((part, i) => {
    if (i % 2 === 0) return text(part);
    const [base = '', reading = ''] = part.slice(1, -1).split('|');
    const inRuby = [text(base), element('rp', '('), element('rt', reading), element('rp', ')')];
    return { type: 'ruby', data: { hName: 'ruby', hChildren: inRuby } };
  });
}

const text = (value: string): Node => ({ type: 'text', value });
const element = (tagName: string, value: string): Node => ({
  type: 'element',
  tagName,
  properties: {},
  children: [text(value)],
});

/** Links lead to an absolute address or nowhere, and tell the other side nothing. */
export function safeLinks(node: Node): void {
  const { properties } = node;
  if (node.tagName === 'a' && properties) {
    if (/^(?:https?|mailto):/i.test(String(properties['href']))) properties['rel'] = ['noopener', 'noreferrer'];
    else delete properties['href'];
  }
  for (const child of node.children ?? []) safeLinks(child);
}
