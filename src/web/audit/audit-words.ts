import { i18next, useText } from '../text/index.ts';
import { useFormat } from '../text/use-format.ts';
import type { AuditEvent } from './audit.graphql.ts';

type Say = ReturnType<typeof useText<'audit'>>;
/** What the log holds is only known at run time. */
type Speak = (key: string) => string;

const sayIn = (t: Say, key: string): string | null =>
  i18next.exists(key, { ns: 'audit' }) ? (t as unknown as Speak)(key) : null;

const detailOf = ({ details }: AuditEvent, wanted: string): string | undefined =>
  details.find(({ name }) => name === wanted)?.value;

const doorKey = (door: string): string => `doors.${door.startsWith('/exports/') ? 'exportCompletion' : door}`;

/** What happened, in one sentence. */
export function useAuditSentence(): (event: AuditEvent) => string {
  const t = useText('audit');
  return event => {
    const { action, outcome, refusal } = event;
    const door = action === 'READ' ? detailOf(event, 'door') : undefined;
    const what = door ? t('readOf', { what: sayIn(t, doorKey(door)) ?? door }) : t(`what.${action}`);
    // the word of the person who asks for it, before the program has done it
    if (action === 'APPLY_ROSTER' && outcome === 'DONE' && !detailOf(event, 'joined')) return t('applyAsked');
    if (outcome === 'DONE') return t(`did.${action}`);
    return t('refused', { what, reason: refusal ? t(`reason.${refusal}`) : '' });
  };
}

/** Who did it: a person with their number at that time, or what stood in for one. */
export function useActor(): (event: AuditEvent) => string {
  const t = useText('audit');
  const format = useFormat();
  return ({ actor, actorLabel }) => {
    if (actor) return `${format.name(actor)} (${actorLabel})`;
    return sayIn(t, `system.${actorLabel}`) ?? t('unknownLogin', { label: actorLabel });
  };
}

/** The kind of record, in words. */
export function useRecordName(): (recordType: string) => string {
  const t = useText('audit');
  return recordType => sayIn(t, `records.${recordType}`) ?? recordType;
}

const days = ['asOf', 'from', 'until', 'dueOn'];
const counts = [
  'bytes',
  'rows',
  'people',
  'count',
  'joined',
  'changed',
  'left',
  'unchanged',
  'conditions',
  'opened',
  'released',
];

/** A fact beside an event: its name and its value, in words where there are any. */
export function useDetail(): (detail: AuditEvent['details'][number]) => [name: string, value: string] {
  const t = useText('audit');
  const tWords = useText('words');
  const format = useFormat();
  const inWords = (area: string, value: string): string => {
    const key = `${area}.${value}`;
    return i18next.exists(key, { ns: 'words' }) ? (tWords as unknown as Speak)(key) : value;
  };
  const day = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? format.day(value) : value);
  const number = (value: string): string => (/^\d+$/.test(value) ? format.number(Number(value)) : value);
  const each = (value: string, said: (one: string) => string): string => value.split(/[ ,]+/).map(said).join(' / ');
  const written: Record<string, (value: string) => string> = {
    role: value => inWords('role', value),
    standing: value => inWords('standing', value),
    employments: value => each(value, kind => inWords('employment', kind)),
    columns: value => each(value, column => sayIn(t, `columns.${column}`) ?? column),
    door: value => sayIn(t, doorKey(value)) ?? value,
    ...Object.fromEntries(days.map(name => [name, day])),
    ...Object.fromEntries(counts.map(name => [name, number])),
  };
  return ({ name, value }) => [
    sayIn(t, `details.${name}`) ?? name,
    sayIn(t, `values.${name}.${value}`) ?? written[name]?.(value) ?? value,
  ];
}
