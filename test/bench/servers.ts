import { type Counter, countStatements } from './counter.ts';
import type { Options } from './options.ts';
import { type Running, bringTables, startFloor, startProduct } from './process.ts';

/** The two that are compared, and the same two once more behind a counter of statements. */
export interface Servers {
  product: Running;
  floor: Running;
  counted: { product: Running; floor: Running };
  counters: { product: Counter; floor: Counter };
}

export interface Place {
  options: Options;
  /** For what the servers print. */
  folder: string;
  /** Keeps in mind what is to be put away, should all end early. */
  later: (put: () => Promise<unknown>) => void;
}

export async function startServers({ options, folder, later }: Place, url: string): Promise<Servers> {
  const started = async (starting: Promise<Running>): Promise<Running> => {
    const running = await starting;
    later(() => running.stop());
    return running;
  };
  const counters = { product: await countStatements(url), floor: await countStatements(url) };
  later(async () => Object.values(counters).forEach(counter => counter.close()));
  await bringTables(options.dist, url, folder);
  const [product, floor, countedProduct, countedFloor] = await Promise.all([
    started(startProduct(options.dist, url, folder)),
    started(startFloor(url, folder)),
    started(startProduct(options.dist, counters.product.url, folder)),
    started(startFloor(counters.floor.url, folder)),
  ]);
  return { product, floor, counted: { product: countedProduct, floor: countedFloor }, counters };
}
