import type { LocalizedText } from '../api/graphql.ts';
import type { Words } from './draft.rules.ts';

export type MediaKind = 'IMAGE' | 'VIDEO' | 'CAPTIONS';

/** A file of the course as the server knows it, under the name by which lessons call it. */
export interface DraftFile {
  name: string;
  mediaId: string;
  kind: MediaKind;
  mimeType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
}

/** Without a file there is no video; empty captions are none. */
export interface DraftVideo {
  file: string;
  captionsJa: string;
  captionsEn: string;
  transcript: Words;
}

export interface VideoSource {
  file: string;
  captionsJa: string | null;
  captionsEn: string | null;
  transcript: LocalizedText;
}

export const noVideo: DraftVideo = { file: '', captionsJa: '', captionsEn: '', transcript: { ja: '', en: '' } };

export const videoOf = (video: VideoSource | null): DraftVideo =>
  video
    ? {
        file: video.file,
        captionsJa: video.captionsJa ?? '',
        captionsEn: video.captionsEn ?? '',
        transcript: { ja: video.transcript.ja, en: video.transcript.en ?? '' },
      }
    : noVideo;

export const sentVideo = ({ file, captionsJa, captionsEn, transcript: { ja, en } }: DraftVideo): VideoSource | null =>
  file === ''
    ? null
    : {
        file,
        captionsJa: captionsJa || null,
        captionsEn: captionsEn || null,
        transcript: { ja, en: en.trim() ? en : null },
      };

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'text/vtt': 'vtt',
};

/** A free name for a file: what it was called, in letters that Markdown and every file system take. */
export function nameFor(fileName: string, mimeType: string, taken: readonly string[]): string {
  const plain = fileName
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[^.]*$/, '');
  const stem =
    plain
      .replaceAll(/[^a-z0-9._-]+/g, '-')
      .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
      .slice(0, 80) || mimeType.split('/')[0]!;
  const extension = extensions[mimeType] ?? 'bin';
  for (let count = 1; ; count++) {
    const name = `${stem}${count > 1 ? `-${count}` : ''}.${extension}`;
    if (!taken.includes(name)) return name;
  }
}

/** The pictures of the course that a text shows, by name, with the words that stand for them. */
export const picturesIn = (markdown: string): { name: string; alt: string }[] =>
  [...markdown.matchAll(/!\[([^\]]*)\]\(media\/([a-z0-9][a-z0-9._-]*)/g)].map(([, alt = '', name = '']) => ({
    name,
    alt,
  }));

const escaped = (words: string): string =>
  words
    .replaceAll(/[[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** How a text shows a picture; alone in its paragraph, its caption stands below it. */
export const pictureMarkdown = (name: string, alt: string, caption: string): string =>
  `![${escaped(alt)}](media/${name}${caption.trim() ? ` "${escaped(caption).replaceAll('"', '\\"')}"` : ''})`;

const gap = /(\n[ \t]*\n\s*)/;

/** How many paragraphs there are up to a place; one that has begun is one. */
export const paragraphsBefore = (text: string, at: number): number =>
  text
    .slice(0, at)
    .split(gap)
    .filter((part, index) => index % 2 === 0 && part !== '').length;

/** The text with another paragraph after its first so many. */
export function withParagraph(text: string, after: number, paragraph: string): string {
  const parts = text.trim() === '' ? [] : text.trimEnd().split(gap);
  const [before, rest] = [parts.slice(0, Math.max(0, after * 2 - 1)).join(''), parts.slice(after * 2).join('')];
  return [before, paragraph, rest].filter(part => part !== '').join('\n\n');
}
