import type { KeyRow } from "./keyTable.ts";

const NAMED: Readonly<Record<string, string>> = {
  Up: "ArrowUp",
  Down: "ArrowDown",
  Left: "ArrowLeft",
  Right: "ArrowRight",
};

const isMac = (): boolean => typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** The act of a table that a pressed key stands for, or null. */
export function actOfKey<Act>(event: KeyboardEvent, table: readonly KeyRow<Act>[]): Act | null {
  if (isTyping(event)) return null;
  return table.find(({ keys }) => keys.some((key) => matchesKey(event, key)))?.act ?? null;
}

/** AltGr makes letters (ą, @, €), a dead key waits for one, an input method composes: none of these is a command. */
function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === "Dead" || event.key === "Process" || event.getModifierState("AltGraph");
}

function matchesKey(event: KeyboardEvent, keys: string): boolean {
  const names = keys.split("+");
  const wanted = names.at(-1) ?? "";
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const otherMod = isMac() ? event.ctrlKey : event.metaKey;
  if (otherMod || mod !== names.includes("Mod")) return false;
  if (event.altKey !== names.includes("Alt") || event.shiftKey !== names.includes("Shift")) return false;
  return isKey(event, wanted);
}

/**
 * A letter by what it writes, and by its place where the layout writes none of the Latin ones there (Ukrainian, or Alt on a Mac);
 * a digit by its place, since Shift and the French layout write something else on it.
 */
function isKey({ key, code }: KeyboardEvent, wanted: string): boolean {
  if (/^[A-Z]$/.test(wanted)) return /^[a-z]$/i.test(key) ? key.toUpperCase() === wanted : code === `Key${wanted}`;
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}` || (code === "" && key === wanted);
  return key === (NAMED[wanted] ?? wanted);
}
