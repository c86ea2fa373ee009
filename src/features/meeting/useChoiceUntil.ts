import { useState } from "react";

/** What one has chosen, for as long as `moment` is the same: when it changes, nothing is chosen any more. */
export function useChoiceUntil<Choice>(moment: unknown): [Choice | null, (choice: Choice | null) => void] {
  const [made, setMade] = useState<{ readonly choice: Choice | null; readonly moment: unknown } | null>(null);
  return [made?.moment === moment ? (made?.choice ?? null) : null, (choice) => setMade({ choice, moment })];
}
