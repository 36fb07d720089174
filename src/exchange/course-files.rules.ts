/** What a course may consist of as files. */
export const aboutPath = 'course.yaml';
export const questionsPath = 'questions.yaml';
export const lessonPath = (slug: string, language: 'ja' | 'en'): string => `lessons/${slug}.${language}.md`;
export const mediaPath = (name: string): string => `media/${name}`;

const text = /^(?:course\.yaml|questions\.yaml|lessons\/[a-z0-9][a-z0-9-]*\.(?:ja|en)\.md)$/;
const media = /^media\/[a-z0-9][a-z0-9._-]{0,99}$/;
/** What computers leave in folders for themselves. */
const litter = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$|\/$/;

export type FileKind = 'TEXT' | 'MEDIA' | 'LITTER' | null;

/** What stands under a path of the folder; null for what has no place there. */
export function fileKindOf(path: string): FileKind {
  if (litter.test(path)) return 'LITTER';
  if (text.test(path)) return 'TEXT';
  return media.test(path) ? 'MEDIA' : null;
}

/** The folder in which the course stands, with its slash: whoever zips a folder mostly zips it whole. */
export const topOf = (paths: readonly string[]): string =>
  paths
    .find(path => /^[^/]+\/course\.yaml$/.test(path) && !paths.includes(aboutPath))
    ?.split('/')[0]
    ?.concat('/') ?? '';
