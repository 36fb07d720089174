import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { render } from './markdown.ts';

const mostCharacters = 10_000_000;

/** Lessons as HTML. What was rendered lately is remembered by what it was made of, so nothing can be out of date. */
@Injectable()
export class LessonHtml {
  private readonly rendered = new Map<string, string>();
  private characters = 0;

  /** In this language, or in Japanese where nobody translated it. */
  of({ body }: { body: LocalizedText }, locale: Locale): string {
    const source = (locale === 'EN' ? body.en : null) ?? body.ja;
    const key = createHash('sha256').update(source).digest('base64');
    const known = this.rendered.get(key);
    if (known === undefined) return this.keep(key, render(source, 'body'));
    // the least recently used stand first
    this.rendered.delete(key);
    this.rendered.set(key, known);
    return known;
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
