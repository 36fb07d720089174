import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { Media } from '../media/media.entity.ts';
import { CourseMedia } from './course-media.ts';
import type { CourseFileInput } from './course-media.type.ts';
import { render } from './markdown.ts';
import type { Pictures } from './markdown-tree.ts';

const mostCharacters = 10_000_000;

/** Lessons as HTML. What was rendered lately is remembered by what it was made of, so nothing can be out of date. */
@Injectable()
export class LessonHtml {
  private readonly rendered = new Map<string, string>();
  private characters = 0;

  constructor(private readonly media: CourseMedia) {}

  /** A text of this version in this language, or in Japanese where nobody translated it. */
  async of(text: LocalizedText, version: { id: string }, locale: Locale): Promise<string> {
    const source = (locale === 'EN' ? text.en : null) ?? text.ja;
    const pictures = hasPictures(source) ? picturesOf(await this.media.of(version)) : noPictures;
    const key = createHash('sha256')
      .update(source)
      .update(JSON.stringify([...pictures]))
      .digest('base64');
    const known = this.rendered.get(key);
    if (known === undefined) return this.keep(key, render(source, 'body', pictures));
    // the least recently used stand first
    this.rendered.delete(key);
    this.rendered.set(key, known);
    return known;
  }

  /** As a learner would see it, with files that the draft names. */
  async preview(source: string, files: readonly CourseFileInput[]): Promise<string> {
    return render(source, 'body', picturesOf(await this.media.named(files)));
  }

  private keep(key: string, html: string): string {
    this.rendered.set(key, html);
    this.characters += html.length;
    for (const [oldest, { length }] of this.rendered) {
      if (this.characters <= mostCharacters) break;
      this.rendered.delete(oldest);
      this.characters -= length;
    }
    return html;
  }
}

const noPictures: Pictures = new Map();

/** Most lessons have none, and ask the database nothing. */
const hasPictures = (source: string): boolean => source.includes('](media/');

const picturesOf = (files: ReadonlyMap<string, Media>): Pictures =>
  new Map(
    [...files]
      .filter(([, { kind }]) => kind === 'IMAGE')
      .map(([name, { id, width = null, height = null }]) => [name, { id, width, height }]),
  );
