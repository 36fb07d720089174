import type { Locale } from '../kernel/locale.ts';
import type { Mail } from '../platform/mailer.ts';
import type { Wording } from './notice-template.ts';

interface Addressee {
  readonly id: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly familyName: string;
  readonly givenName: string;
}

interface Frame {
  greeting(person: Addressee): string;
  readonly end: string;
}

const frames: Readonly<Record<Locale, Frame>> = {
  JA: {
    greeting: ({ familyName, givenName }) => `${familyName} ${givenName} 様`,
    end: 'このメールは Shinrai が自動でお送りしています。返信はできません。',
  },
  EN: {
    greeting: ({ familyName, givenName }) => `Dear ${givenName} ${familyName},`,
    end: 'Shinrai sent this mail by itself. Please do not reply to it.',
  },
};

/** A notice as a mail: a text for everybody, and the same in simple HTML with a link that can be clicked. */
export function mailOf(person: Addressee, words: Wording, publicUrl: string | null): Mail {
  const frame = frames[person.locale];
  const [hello, url] = [oneLine(frame.greeting(person)), publicUrl && publicUrl + words.link.path];
  const paragraphs = [hello, ...words.lines];
  const link = url && `${words.link.text}:\n${url}`;
  const button = url && `<a href="${escaped(url)}">${escaped(words.link.text)}</a>`;
  return {
    id: person.id,
    to: person.email!,
    subject: oneLine(words.subject),
    text: [...paragraphs, ...(link ? [link] : []), `-- \n${frame.end}`].join('\n\n'),
    html: html(person.locale, [
      ...paragraphs.map(escaped),
      ...(button ? [button] : []),
      `<small>${escaped(frame.end)}</small>`,
    ]),
    locale: person.locale,
    calendar: words.calendar ?? null,
  };
}

const html = (locale: Locale, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="${locale.toLowerCase()}"><body>${paragraphs
    .map(paragraph => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('')}</body></html>`;

/** A line break in a title would begin a header of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, found => entities[found]!);
