import type { Problem } from "../../domain/problem.ts";

/** The first problem that stopped a store; later ones are its consequences. */
export interface Failure {
  get(): Problem | null;
  set(problem: Problem): void;
  watch(listener: (problem: Problem) => void): () => void;
}

export function createFailure(): Failure {
  const listeners = new Set<(problem: Problem) => void>();
  let first: Problem | null = null;
  return {
    get: () => first,
    set(problem) {
      if (first !== null) return;
      first = problem;
      for (const listener of listeners) listener(problem);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
