import type { Problem } from "../domain/problem.ts";

/** For the calls whose signature has no Result: a rejection that carries the Problem. Never crosses a process. */
export class StoreError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail === undefined ? problem.code : `${problem.code}: ${problem.detail}`);
    this.name = "StoreError";
    this.problem = problem;
  }
}
