import { setImmediate as breath } from 'node:timers/promises';

/** Milliseconds after which everybody else has their turn. */
const turn = 15;

/** Does long work with a breath after each turn; what the work yields says how far it is. */
export async function unhurried<Done, Result>(
  work: Generator<Done, Result>,
  onBreath: (done: Done) => Promise<void> | void = () => {},
): Promise<Result> {
  for (let started = performance.now(); ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < turn) continue;
    await onBreath(step.value);
    await breath();
    started = performance.now();
  }
}
