import { Injectable } from '@nestjs/common';

import type { Locale } from '../kernel/locale.ts';
import type { NoticeKind, NoticeParams } from './notice-kind.ts';

/** What a notice says in one language, in the inbox and in a mail. */
export interface Wording {
  /** One line. */
  readonly subject: string;
  /** Plain text, paragraph by paragraph. */
  readonly lines: readonly string[];
  /** The page that it is about, as a path of the client, and what the link there says. */
  readonly link: { readonly path: string; readonly text: string };
  /** An iCalendar file that the mail carries. */
  readonly calendar?: string;
}

/** Port: how a kind of notice is worded; the module that tells it registers it. */
export interface NoticeTemplate<Kind extends NoticeKind, Facts> {
  readonly kind: Kind;
  /** Reads what the words need (titles, names, days), for many notices at once and in their order. */
  facts(all: readonly NoticeParams[Kind][]): Promise<readonly Facts[]>;
  /** Whether there is nothing left to do about it; then it is not mailed any more. */
  isOver?(facts: Facts): boolean;
  /** Plain です・ます in Japanese, plain English, no blame; neither secrets nor confidential text. */
  readonly words: Readonly<Record<Locale, (facts: Facts) => Wording>>;
}

/** A notice that is to be worded, and for whom. */
export interface Unworded {
  readonly kind: NoticeKind;
  readonly params: object;
  readonly locale: Locale;
}

export interface Worded extends Wording {
  readonly isOver: boolean;
}

type AnyTemplate = NoticeTemplate<NoticeKind, unknown>;

/** The kinds of notices that the modules further along the line have registered. */
@Injectable()
export class NoticeTemplates {
  private readonly templates = new Map<NoticeKind, AnyTemplate>();

  /** In `onModuleInit`. */
  register<Kind extends NoticeKind, Facts>(template: NoticeTemplate<Kind, Facts>): void {
    this.templates.set(template.kind, template as unknown as AnyTemplate);
  }

  /** Words notices of any kinds, in their order; what all of one kind need is read together. */
  async word(notices: readonly Unworded[]): Promise<Worded[]> {
    const worded: Worded[] = [];
    for (const [kind, places] of Map.groupBy(notices.keys(), place => notices[place]!.kind)) {
      const template = this.templates.get(kind);
      if (!template) throw new Error(`nobody has registered how a notice of kind ${kind} is worded`);
      const facts = await template.facts(places.map(place => notices[place]!.params as NoticeParams[NoticeKind]));
      for (const [i, place] of places.entries())
        worded[place] = {
          ...template.words[notices[place]!.locale](facts[i]),
          isOver: template.isOver?.(facts[i]) ?? false,
        };
    }
    return worded;
  }
}
