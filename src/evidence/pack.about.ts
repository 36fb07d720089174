import { LessonTheme } from '../courses/lesson-theme.ts';
import { listOf } from '../kernel/names.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { type RoundFacts, type Rule, type Tally, groupsOf, headcountOf } from './pack.facts.ts';
import type { TaughtText } from './pack.texts.ts';
import { type ColumnName, words } from './pack.words.ts';
import { type Names, audienceInWords, scheduleInWords } from './rule.words.ts';
import type { Telling } from './table.ts';
import { byTheme, uncovered } from './theme.rules.ts';

/** A round with all that stands about it in the files of a few lines. */
export interface ToldRound extends RoundFacts {
  rules: Rule[];
  tallies: Tally[];
  loops: { failed: number; closed: number };
}

/** What is known of a pack before its long lists are read. */
export interface Told {
  pack: EvidencePack;
  telling: Telling;
  organisation: string | null;
  rounds: ToldRound[];
  names: Names;
  texts: TaughtText[];
}

/** A table as it was written. */
export interface Lines {
  path: string;
  columns: readonly ColumnName[];
  rows: number;
}

export const questionsPath = 'questions.jsonl';

export const pretty = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/** The rule in words and as it is kept, with its history. */
export function ruleOf(round: ToldRound, { names, telling: { locale } }: Told): object {
  const { requirementId, title, reason, activityKind, activityId, sharesCompletions, cycle, dueOn } = round;
  const { createdAt, createdBy, startedAt, endedAt, assignedAt, assignedBy, now, rules } = round;
  const said = (rule: Pick<Rule, 'audience' | 'schedule'>) => ({
    audienceInWords: audienceInWords(rule.audience, names, locale),
    scheduleInWords: scheduleInWords(rule.schedule, locale),
    audience: rule.audience,
    schedule: rule.schedule,
  });
  return {
    requirement: {
      id: requirementId,
      title,
      reason,
      activityKind,
      activityId,
      sharesCompletions,
      createdAt,
      createdBy,
      startedAt,
      endedAt,
    },
    cycle: { cycle, dueOn, assignedAt, assignedBy },
    now: said(now),
    history: rules.map(rule => ({
      version: rule.version,
      recordedAt: rule.recordedAt,
      recordedBy: rule.recordedBy,
      ...said(rule),
    })),
  };
}

/** Who made it, when, of what, and the numbers that the verifier counts again. */
export function aboutPack({ pack, telling, organisation, rounds, texts }: Told, tables: Lines[]): object {
  const { id, kind, cycle, askedAt, askedByLabel } = pack;
  const { now, day, zone, locale } = telling;
  const { group } = words[locale];
  return {
    format: 'shinrai-evidence',
    formatVersion: 1,
    pack: { id, kind, cycle, askedAt, askedBy: askedByLabel, madeAt: now, day, timeZone: zone, language: locale },
    organisation,
    rounds: rounds.map(({ folder, requirementId, title, cycle: year, dueOn, moment, tallies }) => ({
      folder,
      requirement: { id: requirementId, title },
      cycle: year,
      dueOn,
      rosterOn: moment.day,
      headcount: headcountOf(tallies),
      groups: groupsOf(tallies).map(each => ({ code: each.group, word: group[each.group], people: each.people })),
    })),
    tables,
    questions: kind === 'CYCLE' ? questionsPath : null,
    texts: texts.map(({ folder, code, number, contentHash }) => ({
      folder,
      course: code,
      version: number,
      contentHash,
    })),
    themes: listOf(LessonTheme).map(theme => ({
      theme,
      lessons: byTheme(texts).filter(taught => taught.theme === theme).length,
    })),
    uncoveredThemes: uncovered(texts),
    words: { passed: words[locale].passed },
  };
}
