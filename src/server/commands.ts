import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { MikroORM, RequestContext } from '@mikro-orm/core';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, InvalidArgumentError } from 'commander';

import {
  CourseLibrary,
  DepartmentService,
  EmployeeDirectory,
  Refusal,
  Role,
  RoleService,
  RosterService,
  operator,
} from '../index.ts';
import { type Config, readConfig } from './config.ts';
import { keysCommand } from './keys.command.ts';
import { expectKeysApart } from './keys.ts';
import { anyDatabase } from './database.ts';
import { quietLogger } from './http/log.ts';
import { PasswordService } from './login/password.service.ts';
import { migrate } from './server.ts';
import { ServerModule } from './server.module.ts';
import { start } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** The `shinrai` command. What it refuses or cannot do, it says in a sentence, and ends with 1. */
export async function run(argv: readonly string[]): Promise<void> {
  const shinrai = new Command('shinrai').description('Security training and compliance.').showHelpAfterError();
  shinrai
    .command('start', { isDefault: true })
    .description('run the server')
    .action(() => start(readConfig(process.env)));
  shinrai.command('migrate').description('bring the tables up to date').action(migrateTables);
  shinrai
    .command('department')
    .description('add a department; a roster names departments by their codes')
    .argument('<code>', 'its code')
    .argument('<name>', 'its name in Japanese')
    .option('--english <name>', 'its name in English')
    .option('--under <code>', 'the department above it')
    .action((code: string, name: string, options: DepartmentOptions) =>
      withApp(app => addDepartment(app, code, name, options)),
    );
  shinrai
    .command('import')
    .description('read a roster; nothing is written without --apply')
    .argument('<csv>', 'the file')
    .option('--apply', 'write what it changes', false)
    .option('--accept-leavers <n>', 'so many people missing from the file have left', wholeNumber)
    .action((file: string, options: ImportOptions) => withApp(app => importRoster(app, file, options)));
  shinrai
    .command('export-course')
    .description('write a course as a folder of Markdown and YAML: the published version, or else the draft')
    .argument('<code>', 'the code of the course')
    .argument('<folder>', 'a folder that is not there yet')
    .action((code: string, folder: string) => withApp(app => exportCourse(app, code, folder)));
  shinrai
    .command('import-course')
    .description('make the draft of a course what such a folder says; nothing is published')
    .argument('<folder>', 'the folder')
    .action((folder: string) => withApp(app => importCourse(app, folder)));
  shinrai
    .command('grant')
    .description('give somebody a role')
    .argument('<number>', 'the employee number')
    .argument('<role>', Object.keys(Role).join(', '), oneRole)
    .action((number: string, role: Role) => withApp(app => grant(app, number, role)));
  shinrai
    .command('invite')
    .description('print a link by which somebody sets a password, once')
    .argument('<number>', 'the employee number')
    .action((number: string) => withApp(app => invite(app, number)));
  shinrai.addCommand(keysCommand(withApp, say));
  try {
    await shinrai.parseAsync(argv);
  } catch (error) {
    complain(
      error instanceof Refusal ? `Refused: ${error.code} ${JSON.stringify(error.params)}` : (error as Error).message,
    );
    process.exit(1);
  }
}

interface DepartmentOptions {
  english?: string;
  under?: string;
}

async function addDepartment(
  app: INestApplicationContext,
  code: string,
  name: string,
  { english, under }: DepartmentOptions,
): Promise<void> {
  const departments = app.get(DepartmentService, { strict: false });
  const above = under === undefined ? null : (await departments.tree()).find(department => department.code === under);
  if (above === undefined) throw new Error(`There is no department with the code ${under}.`);
  await departments.add(operator, { code, name: { ja: name, en: english ?? null }, parentId: above?.id ?? null });
  say(`${code} ${name} is there.`);
}

interface ImportOptions {
  apply: boolean;
  acceptLeavers?: number;
}

async function importRoster(
  app: INestApplicationContext,
  file: string,
  { apply, acceptLeavers }: ImportOptions,
): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new Error(`The file ${file} cannot be read.`);
  });
  const { roster, problems } = await app
    .get(RosterService, { strict: false })
    .importFile(operator, { name: basename(file), bytes }, { apply, acceptLeavers: acceptLeavers ?? null });
  for (const { line, column, reason, value } of problems)
    complain(`line ${line}${column ? `, ${column}` : ''}: ${reason}${value ? ` (${value})` : ''}`);
  say(
    `${roster.joined} joined, ${roster.changed} changed, ${roster.left} left, ${roster.unchanged} unchanged, ${roster.problemCount} lines with problems`,
  );
  if (roster.state === 'APPLIED') return say('Written.');
  if (roster.failure) throw new Error(`Nothing was written: ${roster.failure}`);
  if (roster.problemCount > 0) throw new Error('Nothing was written: a roster is taken whole or not at all.');
  say('Nothing was written. Add --apply to write it.');
}

async function exportCourse(app: INestApplicationContext, code: string, folder: string): Promise<void> {
  await app.get(CourseLibrary, { strict: false }).exportFolder(operator, code, folder);
  say(`${code} is in ${folder}.`);
}

async function importCourse(app: INestApplicationContext, folder: string): Promise<void> {
  await app.get(CourseLibrary, { strict: false }).importFolder(operator, folder);
  say(`The draft is what ${folder} says. Publish it in the browser.`);
}

async function grant(app: INestApplicationContext, number: string, role: Role): Promise<void> {
  const personId = await personOf(app, number);
  await app.get(RoleService, { strict: false }).grant(operator, { personId, role });
  say(`${number} has the role ${role}.`);
}

async function invite(app: INestApplicationContext, number: string): Promise<void> {
  const { url, expiresAt } = await app.get(PasswordService).issueLink(operator, await personOf(app, number));
  say(url);
  say(`It opens once, until ${expiresAt.toISOString()}. Hand it to that person only.`);
}

async function personOf(app: INestApplicationContext, number: string): Promise<string> {
  const found = await app.get(EmployeeDirectory, { strict: false }).find(number);
  if (!found) throw new Error(`Nobody with the employee number ${number} works here.`);
  return found;
}

async function migrateTables(): Promise<void> {
  const database = await anyDatabase(readConfig(process.env));
  try {
    const done = await migrate(database.url);
    say(done.length === 0 ? 'Nothing to do.' : done.join('\n'));
  } finally {
    await database.stop();
  }
}

/** Runs one command on the database of the configuration, beside a running server or alone. */
async function withApp(command: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const config: Config = readConfig(process.env);
  expectKeysApart(config);
  const database = await anyDatabase(config);
  try {
    if (!database.isShared) await migrate(database.url);
    const module = ServerModule.of({ config, databaseUrl: database.url, write: complain, background: false });
    const app = await NestFactory.createApplicationContext(module, {
      logger: quietLogger(complain),
      abortOnError: false,
    });
    try {
      await RequestContext.create(app.get(MikroORM).em, () => command(app));
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number');
  return Number(text);
}

function oneRole(text: string): Role {
  if (!(text in Role)) throw new InvalidArgumentError(`one of ${Object.keys(Role).join(', ')}`);
  return text as Role;
}
