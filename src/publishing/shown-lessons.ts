import type { Content } from '../courses/course.rules.ts';
import { imagesOf } from '../courses/markdown.ts';
import type { ShownLesson } from './lesson-changes.rules.ts';

/** The lessons of a version with what they show. */
export function shownLessons({ lessons, files = [] }: Content): ShownLesson[] {
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  return lessons.map(({ slug, title, body, video }) => {
    const texts = [body, ...(video ? [video.transcript] : [])].flatMap(({ ja, en }) => [ja, en ?? '']);
    const names = [
      ...texts.flatMap(imagesOf).map(({ name }) => name),
      video?.file,
      video?.captionsJa,
      video?.captionsEn,
    ];
    const shown = names.flatMap(name => (name && hashes.has(name) ? [[name, hashes.get(name)!] as const] : []));
    return { slug, title, body, video, files: Object.fromEntries(shown) };
  });
}
