import { parseArgs } from 'node:util';

export interface Options {
  json: boolean;
  people: number[];
  /** Only the measurements whose name begins so. */
  only: string | null;
  /** The built server. */
  dist: string;
  /** How long each measurement lasts. */
  seconds: number;
}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      people: { type: 'string', multiple: true, default: ['10000', '100000'] },
      only: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
      seconds: { type: 'string', default: '2' },
    },
  });
  const people = values.people.map(Number);
  if (!people.every(size => Number.isInteger(size) && size >= 200)) throw new Error('--people: a number from 200 on');
  return { json: values.json, people, only: values.only ?? null, dist: values.dist, seconds: Number(values.seconds) };
}
