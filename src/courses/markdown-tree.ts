/** As much of a syntax tree (Markdown or HTML) as we touch. */
export interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
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

/** A picture that may be shown, under the name by which a lesson calls it. */
export interface Picture {
  id: string;
  width: number | null;
  height: number | null;
}

export type Pictures = ReadonlyMap<string, Picture>;

/** Where the files of courses are, from the place of the API. */
export const mediaAddress = (id: string): string => `course-media/${id}`;

/** The name of a file of the course, if that is what an image points to. */
const nameIn = (url = ''): string | null => /^media\/([a-z0-9][a-z0-9._-]*)$/.exec(url)?.[1] ?? null;

/** Every image of a text that points to a file of the course. */
export function imagesIn(node: Node): { name: string; alt: string }[] {
  const name = node.type === 'image' ? nameIn(node.url) : null;
  if (name !== null) return [{ name, alt: node.alt ?? '' }];
  return (node.children ?? []).flatMap(imagesIn);
}

/** Our own reading of Markdown: ruby, headings that start below the page's own, images only where they are files of the course. */
export function asWritten(node: Node, pictures: Pictures): void {
  if (node.type === 'heading') node.depth = Math.max(2, node.depth ?? 2);
  if (!node.children) return;
  const alone = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  if (alone?.type === 'image' && alone.title && pictureOf(alone, pictures)) return asFigure(node, alone, pictures);
  node.children = node.children.flatMap(child => written(child, pictures));
  for (const child of node.children) asWritten(child, pictures);
}

function written(node: Node, pictures: Pictures): Node[] {
  switch (node.type) {
    case 'text':
      return withRuby(node.value ?? '');
    case 'image':
    case 'imageReference':
      return shown(node, pictures);
    default:
      return [node];
  }
}

/** The picture; for an unknown file its text and its name, so that an author sees what is missing; for any other address its text. */
function shown(node: Node, pictures: Pictures): Node[] {
  const picture = pictureOf(node, pictures);
  if (picture) return [{ type: 'picture', data: { hName: 'img', hProperties: propertiesOf(node, picture) } }];
  const missing = nameIn(node.url) === null ? [] : [{ type: 'inlineCode', value: node.url ?? '' }];
  return [text(node.alt ?? ''), ...missing];
}

/** A picture that stands alone has its title below it. */
function asFigure(paragraph: Node, image: Node, pictures: Pictures): void {
  const img = element('img', [], propertiesOf(image, pictureOf(image, pictures)!));
  const caption = element('figcaption', [text(image.title ?? '')]);
  Object.assign(paragraph, { type: 'figure', children: [], data: { hName: 'figure', hChildren: [img, caption] } });
}

const pictureOf = ({ type, url }: Node, pictures: Pictures): Picture | undefined =>
  type === 'image' ? pictures.get(nameIn(url) ?? '') : undefined;

const propertiesOf = ({ alt }: Node, { id, width, height }: Picture) => ({
  src: mediaAddress(id),
  alt: alt ?? '',
  width,
  height,
  loading: 'lazy',
});

/** `{髙橋|たかはし}`; inside a table the bar is written `\|`. */
function withRuby(value: string): Node[] {
  return value.split(/(\{[^{}|]+\|[^{}|]+\})/).map((part, i) => {
    if (i % 2 === 0) return text(part);
    const [base = '', reading = ''] = part.slice(1, -1).split('|');
    const inRuby = [text(base), element('rp', [text('(')]), element('rt', [text(reading)]), element('rp', [text(')')])];
    return { type: 'ruby', data: { hName: 'ruby', hChildren: inRuby } };
  });
}

const text = (value: string): Node => ({ type: 'text', value });
const element = (tagName: string, children: Node[], properties: Record<string, unknown> = {}): Node => ({
  type: 'element',
  tagName,
  properties,
  children,
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
