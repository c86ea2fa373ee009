import type { Problem } from "../../src/domain/problem.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Covers, LogStore } from "../../src/ledger/logStore.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { deviceNamed, spaceNamed } from "./storedEnvelopes.ts";

/** Opens a store that is closed after the test; the same name opens the same data again. */
export type Open = (name?: string) => Promise<LogStore>;
/** Closes the store and opens its data anew. */
export type OpenAgain = (store: LogStore, name: string) => Promise<LogStore>;

export const [A, B] = [deviceNamed("a"), deviceNamed("b")];
export const SPACE = spaceNamed("a");
export const OK: Result<void, Problem> = { ok: true, value: undefined };
export const refused = (detail: string) => ({ ok: false, error: { detail } });

export async function tailOf(store: LogStore, docTag: string, covers: Covers = {}, pageSize?: number) {
  const pages: (readonly StoredEnvelope[])[] = [];
  for await (const page of store.tail(SPACE, docTag, covers, pageSize)) pages.push(page);
  return pages;
}

export const seqs = (envelopes: readonly StoredEnvelope[]) => envelopes.map(({ seq }) => seq);
