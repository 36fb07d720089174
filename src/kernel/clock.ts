/** What time it is. Rules take `now` as an argument; services ask this. */
export abstract class Clock {
  abstract now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
