import { type Content, canonical } from '../courses/course.rules.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import { names } from '../kernel/names.ts';

export const ChangedPart = names('ABOUT', 'RULES', 'LESSON', 'QUESTION', 'FILE');
export type ChangedPart = keyof typeof ChangedPart;

export const ChangeKind = names('ADDED', 'CHANGED', 'REMOVED');
export type ChangeKind = keyof typeof ChangeKind;

/** One thing that learners will find otherwise than before. */
export interface CourseChange {
  part: ChangedPart;
  kind: ChangeKind;
  /** The slug of a lesson, the code of a question, the name of a file or of a rule. */
  key: string;
  title: LocalizedText | null;
  /** What of it: `title.en`, `body.ja`, `minutes`, `position`. */
  fields: string[];
  /** Of a rule, where it fits into a word. */
  before: string | null;
  after: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

interface Thing {
  key: string;
  title: LocalizedText | null;
  fields: Fields;
}

/** What a draft changes against the published version; against nothing, everything is new. */
export function changesOf(before: Content | null, after: Content): CourseChange[] {
  const old = before ? partsOf(before) : null;
  const now = partsOf(after);
  return [
    ...(before ? aboutChanges(before, after) : []),
    ...(before ? ruleChanges(rulesIn(before), rulesIn(after)) : []),
    ...thingChanges('LESSON', old?.lessons ?? [], now.lessons),
    ...thingChanges('QUESTION', old?.questions ?? [], now.questions),
    ...thingChanges('FILE', old?.files ?? [], now.files),
  ];
}

const partsOf = ({ lessons, questions, files = [] }: Content) => ({
  lessons: lessons.map(({ slug, ...fields }): Thing => ({ key: slug, title: fields.title, fields })),
  questions: questions.map(({ code, ...fields }): Thing => ({ key: code, title: fields.stem, fields })),
  files: files.map(({ name, ...fields }): Thing => ({ key: name, title: null, fields })),
});

const nothing = { title: null, fields: [], before: null, after: null };

function aboutChanges(before: Content, after: Content): CourseChange[] {
  const about = ({ title, summary }: Content): Fields => ({ title, summary });
  const fields = changedFields(about(before), about(after));
  return fields.length === 0 ? [] : [{ ...nothing, part: 'ABOUT', kind: 'CHANGED', key: 'about', fields }];
}

const rulesIn = ({ title: _t, summary: _s, lessons: _l, questions: _q, files: _f, ...rules }: Content): Fields => rules;

function ruleChanges(before: Fields, after: Fields): CourseChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const word = (value: unknown) => (['number', 'boolean'].includes(typeof value) ? String(value) : null);
  return keys
    .filter(key => canonical(before[key] ?? null) !== canonical(after[key] ?? null))
    .map(key => ({
      ...nothing,
      part: 'RULES',
      kind: 'CHANGED',
      key,
      before: word(before[key]),
      after: word(after[key]),
    }));
}

function thingChanges(part: ChangedPart, before: readonly Thing[], after: readonly Thing[]): CourseChange[] {
  const [old, now] = [new Map(before.map(each => [each.key, each])), new Map(after.map(each => [each.key, each]))];
  const stayed = before.filter(({ key }) => now.has(key)).map(({ key }) => key);
  const order = after.filter(({ key }) => old.has(key)).map(({ key }) => key);
  const told = ({ key, title }: Thing, kind: ChangeKind, fields: string[]) => ({
    ...nothing,
    part,
    kind,
    key,
    title,
    fields,
  });
  return [
    ...after.flatMap(thing => {
      const known = old.get(thing.key);
      if (!known) return [told(thing, 'ADDED', [])];
      const fields = changedFields(known.fields, thing.fields);
      if (stayed.indexOf(thing.key) !== order.indexOf(thing.key)) fields.push('position');
      return fields.length === 0 ? [] : [told(thing, 'CHANGED', fields)];
    }),
    ...before.filter(({ key }) => !now.has(key)).map(thing => told(thing, 'REMOVED', [])),
  ];
}

/** The names of what differs; texts language by language. */
function changedFields(before: Fields, after: Fields): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap(key => {
    const [old, now] = [before[key] ?? null, after[key] ?? null];
    if (canonical(old) === canonical(now)) return [];
    if (!isText(old) || !isText(now)) return [key];
    return (['ja', 'en'] as const)
      .filter(language => old[language] !== now[language])
      .map(language => `${key}.${language}`);
  });
}

const isText = (value: unknown): value is LocalizedText => typeof value === 'object' && value !== null && 'ja' in value;
