import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whom the programs of PostgreSQL run as. */
export interface Account {
  /** Another user of the system than ourselves. */
  readonly user?: User;
  /** Still ourselves, but in a namespace where root passes for nobody: root of a small sandbox can become nobody else. */
  readonly disguised?: true;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

const nobody: User = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to be root. Started by root it runs as the owner of its data, at first as nobody. */
export function accountFor(data: string): Account {
  const us = process.geteuid?.();
  const owner = statSync(data, { throwIfNoEntry: false });
  if (us === undefined) return {};
  if (us !== 0) {
    if (owner && owner.uid !== us)
      throw new Error(`${data} belongs to the user with the id ${owner.uid}, we are ${us}`);
    return {};
  }
  if (owner && owner.uid !== 0) return { user: { uid: owner.uid, gid: owner.gid } };
  if (!canBecome(nobody)) return { disguised: true };
  if (owner) giveAll(data, nobody); // a restored backup often belongs to root
  return { user: nobody };
}

/** What to spawn to run a program as this account. */
export function commandAs({ user, disguised }: Account, program: string, args: readonly string[]) {
  if (!disguised) return { command: program, args, options: user ?? {} };
  const mapped = ['--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, '--', program, ...args];
  return { command: 'unshare', args: mapped, options: {} };
}

/** Hands one file or folder over; links are never followed. */
export function give(path: string, { user }: Account): void {
  if (user) lchownSync(path, user.uid, user.gid);
}

function giveAll(folder: string, user: User): void {
  const account = { user };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) give(join(folder, name), account);
  chmodSync(folder, 0o700);
  give(folder, account);
}

function canBecome(user: User): boolean {
  const { error } = spawnSync('true', { ...user, cwd: '/' });
  return !['EPERM', 'EINVAL'].includes((error as { code?: string } | undefined)?.code ?? '');
}
