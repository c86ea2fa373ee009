import { err, ok, type Result } from "../../../domain/result.ts";

/** Numbers as they were typed, one an option; an empty field is none. */
export function countsIn(typed: readonly string[], seats: number): Result<readonly number[], "number" | "tooMany"> {
  const counts = typed.map((one) => (one.trim() === "" ? 0 : /^\d+$/u.test(one.trim()) ? Number(one) : Number.NaN));
  if (counts.some(Number.isNaN)) return err("number");
  return counts.reduce((all, one) => all + one, 0) > seats ? err("tooMany") : ok(counts);
}
