import type { Problem } from "./problem.ts";

/** What every fallible call answers with: errors are values, because a class or code thrown across processes is lost. */
export type Result<T, E = Problem> = Ok<T> | Err<E>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });
