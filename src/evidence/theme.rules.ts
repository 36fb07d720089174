import { LessonTheme } from '../courses/lesson-theme.ts';
import type { Locale } from '../kernel/locale.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { listOf } from '../kernel/names.ts';
import type { TaughtText } from './pack.texts.ts';
import { type ColumnName, words } from './pack.words.ts';

interface Taught {
  theme: LessonTheme | null;
  text: TaughtText;
  lesson: TaughtText['content']['lessons'][number];
}

/** Every lesson under each theme that it covers, in the order of the standard; those that cover none come last. */
export function byTheme(texts: readonly TaughtText[]): Taught[] {
  const all = texts.flatMap(text => text.content.lessons.map(lesson => ({ text, lesson })));
  return [...listOf(LessonTheme), null].flatMap(theme =>
    all
      .filter(({ lesson: { themes = [] } }) => (theme === null ? themes.length === 0 : themes.includes(theme)))
      .map(taught => ({ theme, ...taught })),
  );
}

/** The themes that no lesson of any text covers. */
export const uncovered = (texts: readonly TaughtText[]): LessonTheme[] =>
  listOf(LessonTheme).filter(theme => !byTheme(texts).some(taught => taught.theme === theme));

export const themeColumns: readonly ColumnName[] = [
  'theme',
  'course',
  'courseVersion',
  'lesson',
  'lessonTitle',
  'text',
];

/** Theme × lesson, as the lines of a table. */
export const themeLines = (texts: readonly TaughtText[], locale: Locale): string[][] =>
  byTheme(texts)
    .filter(({ theme }) => theme !== null)
    .map(({ theme, text, lesson }) => [
      words[locale].theme[theme!],
      text.code,
      String(text.number),
      lesson.slug,
      inWords(lesson.title, locale),
      pathOf(text, lesson, locale),
    ]);

/** All that was taught as one text, by theme; a lesson that covers several stands under the first. */
export function teachingText(texts: readonly TaughtText[], locale: Locale): string {
  const other = locale === 'JA' ? 'その他' : 'Other';
  const printed = new Set<object>();
  const sections = [...listOf(LessonTheme), null].map(theme => {
    const taught = byTheme(texts).filter(each => each.theme === theme);
    const lessons = taught.map(({ text, lesson }) => {
      const heading = `## ${inWords(lesson.title, locale)}（${text.code} v${text.number}）\n\n`;
      if (printed.has(lesson)) return `${heading}${locale === 'JA' ? '（上に掲載）' : '(printed above)'}\n`;
      printed.add(lesson);
      return `${heading}${inWords(lesson.body, locale)}\n`;
    });
    const none = locale === 'JA' ? '（この教育事項を扱う章はありません）\n' : '(no lesson covers this theme)\n';
    if (theme === null && lessons.length === 0) return '';
    return `# ${theme === null ? other : words[locale].theme[theme]}\n\n${lessons.join('\n') || none}`;
  });
  return sections.filter(section => section !== '').join('\n');
}

const pathOf = ({ folder }: TaughtText, { slug, body }: Taught['lesson'], locale: Locale): string =>
  `${folder}lessons/${slug}.${locale === 'EN' && body.en !== null ? 'en' : 'ja'}.md`;

const inWords = ({ ja, en }: LocalizedText, locale: Locale): string => (locale === 'EN' ? (en ?? ja) : ja);

const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A line of CSV from texts, as completion.csv.ts writes it. */
export const csvOfTexts = (cells: readonly string[]): string =>
  `${cells
    .map(cell => (formula.test(cell) ? `'${cell}` : cell))
    .map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;
