import { MikroORM } from '@mikro-orm/postgresql';

import { shinraiOrm } from '../orm.ts';

const [name] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
if (!name || !url) throw new Error('usage: DATABASE_URL=… npm run migration -- what_it_does');

const orm = await MikroORM.init(shinraiOrm(url, 'migrations'));
const { fileName } = await orm.migrator.create(undefined, false, false, name);
console.log(fileName || 'the entities have not changed');
await orm.close();
