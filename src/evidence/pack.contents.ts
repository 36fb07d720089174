import { readFile } from 'node:fs/promises';

import { Inject, Injectable } from '@nestjs/common';

import { PdfRenderer } from '../documents/pdf.renderer.ts';
import { type ShinraiOptions, shinraiOptions } from '../platform/options.ts';
import type { Snapshot } from '../reports/snapshot.query.ts';
import { aboutEn, aboutJa } from './about.text.ts';
import { attempts, questionsAsShown } from './attempt.tables.ts';
import { dueChanges, exceptions, extraAttempts, petitions, reminders } from './decision.tables.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { type Lines, type Told, type ToldRound, aboutPack, pretty, questionsPath, ruleOf } from './pack.about.ts';
import { coverOf, unfinished } from './pack.cover.ts';
import {
  type RoundFacts,
  loopsOf,
  namesIn,
  organisationOf,
  roundsOf,
  ruleOn,
  rulesOf,
  sizeOf,
  talliesOf,
  versionsOf,
} from './pack.facts.ts';
import { PackTexts, filesOfText } from './pack.texts.ts';
import { words } from './pack.words.ts';
import type { PackFile } from './pack.zip.ts';
import { completions, leave, makeUp, roster } from './people.tables.ts';
import { signatures } from './signature.tables.ts';
import { type Table, type Telling, columnsOf, csvOf } from './table.ts';
import { csvOfTexts, teachingText, themeColumns, themeLines } from './theme.rules.ts';
import { supplements, versionMoves } from './version.tables.ts';

/** What a pack consists of. */
@Injectable()
export class PackContents {
  constructor(
    private readonly texts: PackTexts,
    private readonly pdf: PdfRenderer,
    @Inject(shinraiOptions) private readonly options: ShinraiOptions,
  ) {}

  /** All files in their order, and how many lines will be told of while they are read. */
  async of(
    from: Snapshot,
    pack: EvidencePack,
    telling: Telling,
    wrote: (lines: number) => void,
  ): Promise<{ files: PackFile[]; lines: number }> {
    const told = await this.told(from, pack, telling);
    const counted: Lines[] = [];
    const tables = told.rounds.flatMap(round =>
      tablesOf(pack, round, telling).map(table =>
        tableFile(from, `${round.folder}${table.name}`, table, told, { counted, wrote }),
      ),
    );
    const shown = pack.kind === 'CYCLE' && told.rounds[0];
    const files = [
      ...(await fixedFiles(told)),
      ...told.rounds.map(round => ({ path: `${round.folder}rule.json`, bytes: () => [pretty(ruleOf(round, told))] })),
      ...tables,
      ...(shown ? [{ path: questionsPath, bytes: () => questionsAsShown(from, shown, wrote) }] : []),
      // the last that reads the database: to print it may take longer than a transaction may do nothing
      { path: 'summary.pdf', bytes: () => this.cover(from, told) },
      ...told.texts.flatMap(filesOfText),
      { path: 'pack.json', bytes: () => [pretty(aboutPack(told, counted))] },
    ];
    const { people, attempts: sittings } = await sizeOf(from, told.rounds);
    return { files, lines: people + sittings * (shown ? 2 : 1) };
  }

  private async told(from: Snapshot, pack: EvidencePack, telling: Telling): Promise<Told> {
    const rounds: ToldRound[] = [];
    for (const found of await roundsOf(from, pack, telling)) {
      const rules = await rulesOf(from, found, telling);
      const { audience, schedule } = ruleOn(rules, found.moment.day) ?? found;
      const round = { ...found, audience, schedule };
      rounds.push({
        ...round,
        rules,
        tallies: await talliesOf(from, round, telling),
        loops: await loopsOf(from, round, telling),
      });
    }
    const audiences = rounds.flatMap(({ now, rules }) => [now.audience, ...rules.map(rule => rule.audience)]);
    const names = await namesIn(from, audiences, telling.locale);
    const texts = await this.texts.of(await versionsOf(from, rounds));
    const { organisation } = this.options;
    const given = organisation && (telling.locale === 'EN' ? (organisation.en ?? organisation.ja) : organisation.ja);
    return { pack, telling, organisation: given ?? (await organisationOf(from, telling.locale)), rounds, names, texts };
  }

  private async cover(from: Snapshot, told: Told): Promise<Buffer> {
    const people = [];
    for (const round of told.rounds) people.push(await unfinished(from, round, told.telling, told.rounds.length));
    return this.pdf.render({
      template: new URL('./cover.typ', import.meta.url),
      data: coverOf(told, people),
      maxPages: 500,
    });
  }
}

/** The tables of a round; two years are attendance lists, and leave out what only belongs to one cycle's questions. */
const tablesOf = ({ kind }: EvidencePack, round: RoundFacts, telling: Telling): Table[] => [
  roster(round, telling),
  completions(round, telling),
  attempts(round, telling),
  makeUp(round, telling),
  ...(round.activityKind === 'ATTESTATION' ? [signatures(round, telling)] : []),
  ...(kind === 'TWO_YEARS'
    ? []
    : [dueChanges, petitions, leave, exceptions, extraAttempts, versionMoves, supplements, reminders].map(table =>
        table(round, telling),
      )),
];

function tableFile(
  from: Snapshot,
  path: string,
  table: Table,
  { telling: { locale } }: Told,
  { counted, wrote }: { counted: Lines[]; wrote: (lines: number) => void },
): PackFile {
  const lines: Lines = { path, columns: columnsOf(table), rows: 0 };
  counted.push(lines);
  const told = (count: number): void => {
    lines.rows += count;
    if (['roster.csv', 'attempts.csv'].includes(table.name)) wrote(count);
  };
  return { path, bytes: () => csvOf(from, table, locale, told) };
}

async function fixedFiles({ pack, telling: { locale }, texts }: Told): Promise<PackFile[]> {
  const verifier = await readFile(new URL('./verify.mjs', import.meta.url));
  const heading = csvOfTexts(themeColumns.map(column => words[locale].columns[column]));
  const themes = `\uFEFF${heading}${themeLines(texts, locale).map(csvOfTexts).join('')}`;
  const text = (path: string, said: string): PackFile => ({ path, bytes: () => [Buffer.from(said, 'utf8')] });
  return [
    text('はじめに.txt', aboutJa(pack.kind)),
    text('README.txt', aboutEn(pack.kind)),
    { path: 'verify.mjs', bytes: () => [verifier] },
    text('themes.csv', themes),
    text('teaching-text.md', teachingText(texts, locale)),
  ];
}
