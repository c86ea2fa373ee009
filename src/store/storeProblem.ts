import { type Problem, type ProblemCode, problem } from "../domain/problem.ts";
import { type FreeBytes, RESERVE_BYTES } from "./freeBytes.ts";
import { StoreError } from "./storeError.ts";

const CODES: Readonly<Record<string, ProblemCode>> = {
  QuotaExceededError: "diskFull",
  VersionError: "storeNewer",
  DatabaseClosedError: "unknown",
};

/**
 * What a failed database call means to a person. On a full disk Chromium fails with whatever error is at hand (seen:
 * QuotaExceededError, AbortError, DataError, UnknownError), so the disk itself is asked before the data is called damaged.
 */
export async function diagnoseStoreProblem(error: unknown, freeBytes: FreeBytes): Promise<Problem> {
  const found = storeProblem(error);
  if (found.code !== "storeDamaged") return found;
  return (await freeBytes()) < RESERVE_BYTES ? problem("diskFull", found.detail) : found;
}

/** The same from the error alone. Dexie wraps the browser's error, so the causes are searched too. */
export function storeProblem(error: unknown): Problem {
  const names: string[] = [];
  for (const cause of causesOf(error)) {
    if (cause instanceof StoreError) return cause.problem;
    const name = nameOf(cause);
    const code = CODES[name];
    if (code !== undefined) return problem(code, name);
    names.push(name);
  }
  // Names only: messages of the browser may quote keys.
  return problem("storeDamaged", names.join(" < "));
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let cause = error;
  while (typeof cause === "object" && cause !== null && causes.length < 5) {
    causes.push(cause);
    cause = innerOf(cause);
  }
  return causes;
}

function innerOf(error: object): unknown {
  if ("inner" in error) return error.inner;
  if ("failures" in error && Array.isArray(error.failures)) return error.failures[0];
  return "cause" in error ? error.cause : undefined;
}

function nameOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("name" in error)) return typeof error;
  return String(error.name);
}
