import { refuse } from './refusal.ts';

/** For each state, the moves it allows and where each one leads. */
export type Machine<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

export const moves = <S extends string, M extends string>(machine: Machine<S, M>, state: S): M[] =>
  Object.keys(machine[state]) as M[];

export function next<S extends string, M extends string>(machine: Machine<S, M>, state: S, move: M): S {
  return machine[state][move] ?? refuse('MOVE_NOT_ALLOWED', { state, move });
}
