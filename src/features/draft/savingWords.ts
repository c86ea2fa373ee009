import type { DraftSaving } from "../../state/selectors.ts";
import type { Tone } from "../../controls/tone.ts";

export interface SavingWords {
  readonly tone: Tone | "neutral";
  readonly id: FormatjsIntl.Message["ids"];
  readonly values?: { readonly name: string } | { readonly count: number };
  /** What else is worth knowing, or null. */
  readonly detail: FormatjsIntl.Message["ids"] | null;
}

/** The state of what was written here, in words. `others` is how many other members the space has. */
export function savingWords({ state, holders, connectedCount }: DraftSaving, others: number): SavingWords {
  if (state === "failed") return { tone: "danger", id: "autosave.failed", detail: "draft.failed.detail" };
  if (state === "keeping") return { tone: "info", id: "autosave.writing", detail: null };
  const cities = new Set(holders.map((holder) => holder.delegation || holder.device));
  const [first] = holders;
  // With one other member its name says more than "everyone".
  if (others > 1 && holders.length === others) return { tone: "ok", id: "autosave.everyoneHasIt", detail: null };
  if (first && cities.size === 1 && first.delegation) {
    return { tone: "ok", id: "autosave.cityHasIt", values: { name: first.delegation }, detail: null };
  }
  if (cities.size > 0) return { tone: "ok", id: "autosave.citiesHaveIt", values: { count: cities.size }, detail: null };
  const isWaiting = others > 0 && connectedCount === 0;
  return { tone: "ok", id: "autosave.kept", detail: isWaiting ? "draft.waiting.detail" : null };
}
