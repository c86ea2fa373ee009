import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { createFailure } from "../store/log/failure.ts";
import type { DexieLog } from "../store/log/openDexieLog.ts";
import { storeProblem } from "../store/storeProblem.ts";

/** Whether the log of this machine can be used: it could be opened, it has been written, it could be read. */
export interface LogHealth {
  /** What stands in the way, or null. Only opening anew ends it. */
  problem(): Problem | null;
  watch(listener: (problem: Problem) => void): () => void;
  /** Takes what a reading call has rejected with; the problem that it means. */
  unreadable(error: unknown): Problem;
}

export function createLogHealth(log: Result<DexieLog, Problem>): LogHealth {
  const failure = createFailure();
  const known = log.ok ? log.value.failure() : log.error;
  if (known) failure.set(known);
  if (log.ok) log.value.watchFailure(failure.set);
  return {
    problem: failure.get,
    watch: failure.watch,
    unreadable(error) {
      const found = storeProblem(error);
      failure.set(found);
      return found;
    },
  };
}
