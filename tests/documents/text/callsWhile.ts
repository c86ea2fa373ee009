import { type MockInstance, vi } from "vitest";

/** What a text is kept in. */
export const mapsAndSets = () => [
  vi.spyOn(Map.prototype, "set"),
  vi.spyOn(Map.prototype, "get"),
  vi.spyOn(Set.prototype, "add"),
  vi.spyOn(Set.prototype, "has"),
];

/** How often what `watch` spies on is called while `run` does its work: a measure of work that no clock disturbs. */
export function callsWhile(watch: () => readonly MockInstance[], run: () => unknown): number {
  const spies = watch();
  try {
    run();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  } finally {
    vi.restoreAllMocks();
  }
}
