import type { Row } from "../../../electron/bridge/row.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Result } from "../../domain/result.ts";
import { type LoadedSpace, loadLogs } from "./loadLogs.ts";
import type { SessionState, VaultClient } from "./sessionState.ts";

const RETRY_MS = 1000;

/**
 * The order that keeps acknowledged edits through any crash: what the old vault sent is written first; then the new
 * one is told the heads; then it replays what it does not know to be written, and only then anything new.
 */
export interface VaultAttachment {
  attach(vault: VaultClient): void;
  detach(vault: VaultClient): void;
  /** Rows as the vault sends them; durable when answered. */
  append(rows: readonly Row[]): Promise<Result<void, Problem>>;
}

async function readLogs(state: SessionState): Promise<LoadedSpace[] | null> {
  try {
    return await loadLogs(state.store);
  } catch (error) {
    state.unreadable(error);
    return null;
  }
}

export function createVaultAttachment(
  state: SessionState,
  events: { readonly ready: () => void; readonly appended: (rows: readonly Row[]) => void },
): VaultAttachment {
  const writing = new Set<Promise<unknown>>();

  const load = async (vault: VaultClient): Promise<void> => {
    await Promise.allSettled(writing);
    const spaces = await readLogs(state);
    // A log that cannot be read is nothing to go on: the window has been told, and nothing is shown or sealed instead.
    if (spaces === null) return;
    const answer = await vault.logLoaded({ spaces });
    if (state.vault !== vault || state.isClosed) return;
    if (!answer.ok) {
      state.failed(answer.error);
      state.clock.after(RETRY_MS, () => retry(vault));
      return;
    }
    // A `rooms` notice can overtake the answer; it is the newer list then.
    if (state.rooms.length === 0) state.rooms = answer.value.rooms;
    events.ready();
  };
  const retry = (vault: VaultClient): void => {
    if (state.vault === vault && !state.isClosed) void load(vault);
  };
  const write = async (rows: readonly Row[]): Promise<Result<void, Problem>> => {
    const written = await state.store.append(rows);
    if (written.ok) events.appended(rows);
    return written;
  };
  return {
    attach: (vault) => {
      state.vault = vault;
      state.rooms = [];
      void load(vault);
    },
    detach: (vault) => {
      if (state.vault === vault) state.vault = null;
    },
    append: (rows) => {
      const written = write(rows);
      writing.add(written);
      void written.finally(() => writing.delete(written));
      return written;
    },
  };
}
