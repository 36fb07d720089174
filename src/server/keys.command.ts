import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';

import { Jobs, KeyCheckService, KeyGuard, RotationService, operator } from '../index.ts';

type WithApp = (command: (app: INestApplicationContext) => Promise<void>) => Promise<void>;
type Say = (line: string) => void;

/** `shinrai keys …`: the keys of the sealed texts. */
export function keysCommand(withApp: WithApp, say: Say): Command {
  const keys = new Command('keys').description('look after the keys of sealed texts').showHelpAfterError();
  keys
    .command('check')
    .description('say whether every key is there that should be')
    .action(() => withApp(app => check(app, say)));
  keys
    .command('rotate')
    .description('wrap every key under a new one; begun again after an interruption it goes on')
    .action(() => withApp(app => rotate(app, say)));
  keys
    .command('renew')
    .description('go on with new keys when the old ones are gone for good')
    .requiredOption('--accept-loss', 'what they sealed stays unreadable')
    .action(() => withApp(app => renew(app, say)));
  return keys;
}

async function check(app: INestApplicationContext, say: Say): Promise<void> {
  const { state, keys, missing } = await app.get(KeyCheckService, { strict: false }).check();
  if (state === 'NEW') return say('Nothing was sealed yet: there are no keys.');
  if (state === 'LOST') throw new Error('The keys of this database are not in SHINRAI_KEYS.');
  if (missing > 0) throw new Error(`${missing} of ${keys} keys are missing or damaged.`);
  say(`All ${keys} keys are there.`);
}

async function rotate(app: INestApplicationContext, say: Say): Promise<void> {
  await app.get(RotationService, { strict: false }).rotate(operator);
  const { wrapped = 0 } = await app.get(Jobs, { strict: false }).run('sealing.rotate');
  say(`${wrapped} keys are wrapped under the new one; the old one is gone.`);
}

async function renew(app: INestApplicationContext, say: Say): Promise<void> {
  await app.get(KeyGuard, { strict: false }).acceptLoss(operator);
  say('New keys are in SHINRAI_KEYS. What the old ones sealed cannot be read.');
}
