import type { LocalStore } from "../store/local/openLocalStore.ts";
import { asSealed } from "../store/local/sealed.ts";
import type { VaultCalls } from "./vaultCalls.ts";

/** Where a window keeps what it remembers of itself, and who seals it. */
export interface SealedShelf {
  readonly local: Pick<LocalStore, "value" | "saveValue">;
  readonly vault: Pick<VaultCalls, "sealLocal" | "openLocal">;
}

/** The text that is kept under a name; null when there is none, or none that can be opened. */
export async function readSealed({ local, vault }: SealedShelf, name: string): Promise<string | null> {
  const stored = await local.value(name);
  if (!stored.ok || stored.value === null) return null;
  const opened = await vault.openLocal({ label: name, sealed: stored.value });
  return opened.ok ? new TextDecoder().decode(opened.value) : null;
}

/** True when it is durable. What is kept so only makes a start quicker: a failed write loses nothing else. */
export async function writeSealed({ local, vault }: SealedShelf, name: string, text: string): Promise<boolean> {
  const sealed = await vault.sealLocal({ label: name, plain: new TextEncoder().encode(text).slice() });
  return sealed.ok && (await local.saveValue(name, asSealed(sealed.value))).ok;
}
